import type { Translated } from '../translated.ts'
import type { models as english } from '../en/models.ts'

export const models: Translated<typeof english> = {
  choose: '选择模型',
  picker: '模型：{{label}}',
  find: '查找模型',
  findOrType: '查找模型，或输入其名称',
  list: '模型',
  noMatch: '没有与“{{filter}}”匹配的模型。',
  lastKnown: '{{name}}：{{what}}。这是上次获得的列表。',
  use: '使用“{{label}}”',
}
