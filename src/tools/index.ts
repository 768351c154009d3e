import { installTools } from './tools-install-view.js';

installTools();
