import vue from '@vitejs/plugin-vue'

const isCustomElement = tag => tag.startsWith('goal-')

export default {
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
}
