// What each mark says.
export const markWords: Record<number, string> = {
  1: 'Disagree',
  2: 'Rather disagree',
  3: 'Neither',
  4: 'Rather agree',
  5: 'Agree',
};
