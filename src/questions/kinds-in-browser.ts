export { chooseControls } from './choose/controls.ts';
export { orderControls } from './order/controls.ts';
export { typeControls } from './type/controls.ts';
