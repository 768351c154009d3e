import Vue from 'vue';
import App from './App.vue';

Vue.config.productionTip = false;
Vue.config.ignoredElements = [/^union-/];

new Vue({ render: (h) => h(App) }).$mount('#root');
