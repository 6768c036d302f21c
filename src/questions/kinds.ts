export { chooseKind } from './choose/kind.ts';
export { orderKind } from './order/kind.ts';
export { typeKind } from './type/kind.ts';
