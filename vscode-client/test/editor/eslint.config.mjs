/** The rules of the client hold here, too. */
export { default } from "../../eslint.config.mjs";
