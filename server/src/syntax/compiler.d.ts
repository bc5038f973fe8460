/** The compiler alone, without ts-morph's wrappers; the package ships no types at this path. */
declare module '@ts-morph/common/dist/typescript.js' {
  import { ts } from '@ts-morph/common';

  export default ts;
}
