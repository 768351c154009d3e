import vue from '@vitejs/plugin-vue2';

export default { base: './', plugins: [vue()] };
