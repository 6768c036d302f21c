import type { z } from 'zod';
import { fileCodeSchema, inlineCodeSchema, predictionSchemas } from './fields.ts';
import { kindNamed } from './schema.ts';

/** The allowed keys of the object at a path in a block, which depend on the question's kind. */
export function keysAt(quiz: unknown, path: readonly PropertyKey[]): string[] {
  const [index = 0, field] = path;
  const value = path.reduce<unknown>((at, step) => propertyOf(at, step), quiz);
  const { written, lists } = kindNamed(propertyOf(propertyOf(quiz, index), 'kind'));
  const entry = lists.find((list) => list.field === field)?.entry;
  return Object.keys((field === undefined ? written : (entry ?? schemaOf(field, value))).shape);
}

/** The schema of an object that questions of several kinds have. */
function schemaOf(field: PropertyKey, value: unknown): z.ZodObject {
  if (field === 'code')
    return propertyOf(value, 'file') === undefined ? inlineCodeSchema : fileCodeSchema;
  return propertyOf(value, 'of') === 'status' ? predictionSchemas.status : predictionSchemas.prints;
}

function propertyOf(value: unknown, name: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<PropertyKey, unknown>)[name]
    : undefined;
}
