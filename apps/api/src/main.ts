import { hello } from '@vertskap/contract';
console.log(hello);
