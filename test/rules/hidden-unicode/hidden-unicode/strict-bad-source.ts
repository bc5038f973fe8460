// Copied from the handbook:@@hidden:zero-width:1@@ keep in step with it.
//                          ^^^^^^^^^^^^^^^^^^^^^^^ hidden-unicode
export const separator = '@@hidden:zero-width:1@@';
//                        ^^^^^^^^^^^^^^^^^^^^^^^ hidden-unicode
