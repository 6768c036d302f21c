/**
 * The id of the JSON in a lesson that lists the paths of the earlier phases of its guide, in the
 * order of the guide: a list of strings.
 */
export const EARLIER_PHASES = 'EarlierPhases';
