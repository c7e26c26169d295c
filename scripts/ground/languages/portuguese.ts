import type { Language } from '../language.ts'
import { counted } from '../number-words.ts'

const units =
  'dois|duas tres quatro cinco seis sete oito nove dez onze doze treze quatorze|catorze quinze dezesseis dezessete dezoito dezenove'
const hundreds = counted('cem|cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos', 100, 100)

export const portuguese: Language = {
  code: 'pt',
  common: new Set('o a os as de que e em um uma para com nao isso ele voce mas por'.split(' ')),
  hesitations: new Set('hum ahn eh hmm ah oh ham'.split(' ')),
  asides: 'ne|tipo|sabe|entao|assim|bom|enfim|quer dizer|digamos|ta|olha'.split('|'),
  openers: ['e', 'entao', 'bom', 'olha', 'sim', 'ta', 'enfim', 'e ai'],
  negations: new Set('nao nunca jamais ninguem nada nem sem tampouco nenhum nenhuma mal salvo exceto'.split(' ')),
  numbers: {
    below100: new Map([
      ['zero', 0],
      ...counted(units, 2),
      ...counted('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 20, 10),
    ]),
    hundred: new Set(),
    hundreds: new Map(hundreds),
    scales: new Map([
      ['mil', 1e3],
      ['milhao', 1e6],
      ['milhoes', 1e6],
      ['bilhao', 1e9],
      ['bilhoes', 1e9],
    ]),
    and: new Set(['e']),
    point: new Set(['virgula', 'ponto']),
    article: new Set(),
    ordinals: new Map(),
    joinsUnits: true,
    pairs: false,
  },
  decimalComma: true,
}
