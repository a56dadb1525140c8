export const notOnAgenda = {
  code: 'not-on-agenda',
  message: 'This return is not on the agenda any more.',
  remedy: 'Load the page again: the agenda was made again in the meantime.',
};

export const noAgenda = {
  code: 'no-agenda',
  message: 'The agenda of this round is not made.',
  remedy: 'Make the agenda again; what the panel has decided is kept.',
};

export const changedOutside = {
  code: 'workbook-changed',
  message: 'The round’s workbook was changed outside the desk, and says something else.',
  remedy: 'Look at the differences on the page of the round, and choose what counts.',
};
