import type { Edition } from '../../edition.ts';

export const contributors: Edition['contributors'] = {
  title: 'Contributors and Acknowledgments',
  thanks:
    'The Institute of Education would like to thank the following individuals and their organisations for their assistance in creating the Quality Mark:-',
  people: [
    { name: 'Hilary Adli', starred: true, role: 'Raynes Park High School – Merton' },
    { name: 'Annette Beard', starred: false, role: 'Westminster LA' },
    { name: 'Annette Blewett', starred: false, role: 'Roding Primary – Redbridge' },
    { name: 'Janis Denselow', starred: true, role: 'Kensington & Chelsea LA' },
    { name: 'Cynthia Francis', starred: true, role: 'Norbury Manor Business & Enterprise College – Croydon' },
    { name: 'Bill Malyszko', starred: false, role: 'Langley Park School for Boys – Bromley' },
    { name: 'Paul Robinson', starred: false, role: 'Woodmansterne Primary – Lambeth' },
    { name: 'Heidi Swidenbank', starred: true, role: 'Parliament Hill School – Camden' },
    { name: 'Adam Hypki', starred: false, role: 'Designer of Awarding Certificates - Parliament Hill School – Camden' },
    {
      name: 'Vivienne Porritt',
      starred: true,
      role: 'London Centre for Leadership in Learning, Institute of Education',
    },
    { name: 'Valerie Dalsou', starred: false, role: 'Project Manager - Signposts Education Consultants Ltd' },
  ],
};

export const acknowledgements =
  'The Quality Mark Framework was developed building on ‘The South East Region’s Quality Mark for CPD Leadership’ and adapted from ‘London’s Learning’ which was originally created by Vivienne Porritt of the London Centre for Leadership in Learning, Institute of Education, in partnership with London schools and local authorities.';
