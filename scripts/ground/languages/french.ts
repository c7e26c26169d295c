import type { Language } from '../language.ts'
import { counted } from '../number-words.ts'

const units = 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'

export const french: Language = {
  code: 'fr',
  common: new Set('le la les de des et est que une dans pas pour qui ce on nous vous sur avec'.split(' ')),
  hesitations: new Set('euh heu hum hmm bah ben hein ah oh'.split(' ')),
  asides: 'quoi|enfin|bon|voila|donc|du coup|tu vois|vous voyez|en fait|tu sais|vous savez|disons|genre|je veux dire'.split('|'),
  openers: ['et', 'donc', 'alors', 'bon', 'voila', 'oui', 'ouais', 'du coup', 'et donc', 'enfin'],
  negations: new Set('pas ne ni jamais rien personne aucun aucune sans guere plus non sauf'.split(' ')),
  numbers: {
    below100: new Map([['zero', 0], ...counted(units, 2), ...counted('vingt trente quarante cinquante soixante', 20, 10)]),
    hundred: new Set(['cent', 'cents']),
    hundreds: new Map(),
    scales: new Map([
      ['mille', 1e3],
      ['million', 1e6],
      ['millions', 1e6],
      ['milliard', 1e9],
      ['milliards', 1e9],
    ]),
    and: new Set(),
    point: new Set(['virgule']),
    article: new Set(),
    ordinals: new Map(),
    joinsUnits: false,
    pairs: false,
  },
  decimalComma: true,
}
