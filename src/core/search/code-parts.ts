/** Splits a title into words of code (identifiers, paths, generic types) and other text. */
export function codeParts(title: string): { readonly text: string; readonly isCode: boolean }[] {
  return title.split(CODE).flatMap((text, index) => {
    return text === '' ? [] : [{ text, isCode: index % 2 === 1 }];
  });
}

const CODE =
  /((?:\w+::)+\w+!?|\w+<[^\s>]*>+|\w*[a-z]_[a-z]\w*|[A-Z][a-z]+[A-Z]\w*|\w+!|\b[A-Z]+(?:_[A-Z]+)+\b)/;
