declare module 'fontverter' {
  export function convert(font: Buffer, format: 'sfnt'): Promise<Uint8Array>;
}
