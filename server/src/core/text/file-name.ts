/** The last part of an address as a person reads it; an address that cannot be decoded stays as it is. */
export function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** A file as a message names it: a path as it was given, an address by its last part. */
export function shownFile(file: string): string {
  return ADDRESS.test(file) ? fileNameOf(file) : file;
}
