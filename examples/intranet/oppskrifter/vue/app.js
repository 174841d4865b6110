import { createApp } from 'vue'
import 'goalgraph/define'
import Plan from './Plan.vue'

createApp(Plan).mount('#app')
