export { usableModel } from './model-choices.ts'
export { ModelPicker } from './model-picker.tsx'
