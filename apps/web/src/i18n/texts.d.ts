/** `texts:GROUP.LANGUAGE`, as the build gathers and compiles them. */
declare module 'texts:*' {
  const messages: import('@lingui/core').Messages;
  export default messages;
}
