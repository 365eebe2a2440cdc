/** A document that is made to do harm, as the bytes that lie in a file or come over a wire. */
export interface PoisonedJson {
  readonly name: string
  readonly bytes: Buffer
}

const deep = 100_000

const texts: Readonly<Record<string, string>> = {
  'a prototype': '{"__proto__":{"polluted":true}}',
  'a prototype within':
    '{"a":{"__proto__":{"polluted":true}},"data":[{"__proto__":{"polluted":1}}]}',
  'the prototype of the constructor': '{"constructor":{"prototype":{"polluted":true}}}',
  'a prototype in two steps': '{"__proto__":{"__proto__":{"polluted":true}}}',
  'a prototype that is a list': '{"__proto__":[{"polluted":true}]}',
  'a prototype that is null': '{"__proto__":null,"theme":"dark"}',
  'a prototype by an escape': '{"\\u005f_proto__":{"polluted":true}}',
  'a prototype of a list': '[{"__proto__":{"polluted":true}},{"constructor":1}]',
  'a path to a prototype': '{"__proto__.polluted":true,"constructor.prototype.polluted":true}',
  'methods that are none': '{"toString":1,"valueOf":{},"hasOwnProperty":"x","toJSON":[],"then":{}}',
  'a length': '{"length":4294967296,"data":{"length":9007199254740993},"models":{"length":-1}}',
  'the same key twice': '{"theme":"dark","theme":{"polluted":true},"v":1,"v":[]}',
  'the same key ten thousand times': `{${'"v":1,'.repeat(10_000)}"v":2}`,
  'numbers beyond the whole ones':
    '{"v":9007199254740993,"created":1e300,"theme":123456789012345678901234567890}',
  'a number beyond all': '{"v":1e999,"usage":{"prompt_tokens":1e999,"input_tokens":-1e999}}',
  'a number that is nearly nothing': '{"v":1e-999999999,"usage":{"total_tokens":-0}}',
  'a number of a million digits': `{"v":${'9'.repeat(1_000_000)}}`,
  'a list within a list, and so on': '['.repeat(deep) + ']'.repeat(deep),
  'an object within an object, and so on': '{"a":'.repeat(deep) + '1' + '}'.repeat(deep),
  'depth where a value belongs': `{"theme":${'['.repeat(deep)}${']'.repeat(deep)},"v":1}`,
  'depth where an answer belongs': `{"choices":[{"delta":{"content":${'['.repeat(deep)}${']'.repeat(deep)}}}]}`,
  'depth where arguments belong': `{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":${'['.repeat(deep)}${']'.repeat(deep)}}}]}}],"message":{"tool_calls":[{"function":{"name":"f","arguments":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}}]}}`,
  'depth that never ends': '{"a":'.repeat(deep),
  'a text of five megabytes': `{"theme":"${'x'.repeat(5 << 20)}","error":{"message":"${'y'.repeat(1 << 20)}"}}`,
  'a key of a megabyte': `{"${'k'.repeat(1 << 20)}":1}`,
  'a hundred thousand keys': `{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":0`).join(',')}}`,
  'a hundred thousand entries': `{"data":[${'{"id":"m"},'.repeat(100_000)}{"id":"z"}]}`,
  'other kinds everywhere':
    '{"theme":[],"v":"1","cost":true,"entries":{},"bounds":"all","data":"x","choices":5,"message":[],"error":7,"candidates":{},"type":{}}',
  'nothing everywhere':
    '{"theme":null,"v":null,"entries":null,"bounds":null,"data":null,"choices":null,"error":null}',
  'a text': '"a text"',
  'a number': '42',
  null: 'null',
  true: 'true',
  'two documents': '{"theme":"dark"}{"polluted":true}',
  'nothing at all': '',
  'white space': ' \n\t ',
  'a document that is cut off': '{"theme":"dark","v":1,"entries":[{"ref":"a"',
  'a text that is cut off': '{"theme":"da',
  'an escape that is cut off': '{"theme":"\\u00',
  'halves of characters': '{"theme":"\\ud800","error":{"message":"\\udc00\\udc00"}}',
  'a NUL by an escape': '{"theme":"\\u0000","ref":"a\\u0000b"}',
  'a NUL as it is': '{"theme":"\0"}\0\0\0',
  'a comment and a comma': '{"theme":"dark",/* */}',
  'names that are no JSON': '{theme:NaN,v:Infinity,w:undefined}',
}

const others: readonly PoisonedJson[] = [
  { name: 'a byte order mark', bytes: Buffer.from('\uFEFF{"theme":"dark"}') },
  { name: 'UTF-16, little end first', bytes: Buffer.from('\uFEFF{"theme":"dark"}', 'utf16le') },
  {
    name: 'UTF-16, big end first',
    bytes: Buffer.from('\uFEFF{"theme":"dark"}', 'utf16le').swap16(),
  },
  {
    name: 'bytes that are no text',
    bytes: Buffer.from('7b2261223a22fffec080ed a080227d'.replace(' ', ''), 'hex'),
  },
]

export const poisonedJsons: readonly PoisonedJson[] = [
  ...Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
  ...others,
]
