/** The picker of models. */
export const models = {
  choose: 'Choose a model',
  picker: 'Model: {{label}}',
  find: 'Find a model',
  findOrType: 'Find a model, or type its name',
  list: 'Models',
  noMatch: 'No model matches “{{filter}}”.',
  lastKnown: '{{name}}: {{what}}. This is the last list known.',
  use: 'Use “{{label}}”',
} as const
