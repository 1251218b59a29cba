/** Style sheets that Vite takes out of a script. */
declare module "*.css" {}
