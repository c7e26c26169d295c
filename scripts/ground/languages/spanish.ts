import type { Language } from '../language.ts'
import { counted } from '../number-words.ts'

const units = 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve'
const twenties = 'veinte veintiuno|veintiun veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve'
const hundreds = counted(
  'cien|ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos',
  100,
  100,
)

export const spanish: Language = {
  code: 'es',
  common: new Set('el la los las de que y en es por con una para no se lo como pero'.split(' ')),
  hesitations: new Set('eh em ehm mmm hmm aja ah oh'.split(' ')),
  asides: 'o sea|este|bueno|pues|digamos|sabes|no|es decir|la verdad|claro|entonces|viste|como que'.split('|'),
  openers: ['y', 'bueno', 'pues', 'entonces', 'claro', 'si', 'vale', 'o sea', 'y bueno'],
  negations: new Set('no nunca jamas nadie nada ni sin tampoco ningun ninguna ninguno apenas salvo'.split(' ')),
  numbers: {
    below100: new Map([
      ['cero', 0],
      ...counted(units, 2),
      ...counted(twenties, 20),
      ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ]),
    hundred: new Set(),
    hundreds: new Map(hundreds),
    scales: new Map([
      ['mil', 1e3],
      ['millon', 1e6],
      ['millones', 1e6],
    ]),
    and: new Set(['y']),
    point: new Set(['coma', 'punto']),
    article: new Set(),
    ordinals: new Map(),
    joinsUnits: true,
    pairs: false,
  },
  decimalComma: true,
}
