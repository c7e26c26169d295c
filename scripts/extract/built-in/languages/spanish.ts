import { sign } from '../cue.ts'
import type { Language } from '../language.ts'
import { suffixStemmer } from './suffixes.ts'

const stopWords = new Set(
  `a acá ahí al algo algún alguna algunas algunos allí ante antes aquí así aún aunque bien bueno cada casi como cómo con cosa cosas creo cual cuál cuando
  cuándo de decir del desde digamos donde dónde dos e el él ella ellas ellos en entonces entre era eran eres es esa esas ese eso esos esta está estaba estamos están
  estar estas este esto estos estoy fue fueron ha había hace hacer han has hasta hay he hemos la las le les lo los más me mi mí mis mismo mucho muchos
  muy nada ni no nos nosotros o os otra otras otro otros para pero poco por porque pues puede pueden que qué quien quién se sea ser si sí sido siempre sin
  sobre son soy su sus también tan tanto te tener tengo ti tiene tienen todo todos tu tú tus un una unas uno unos va vale vamos van vas vez y ya yo`.split(
    /\s+/,
  ),
)

export const spanish: Language = {
  code: 'es',
  everyday: null,
  ambiguous: new Set(),
  stopWords,
  stem: suffixStemmer([
    'aciones',
    'ación',
    'acion',
    'amente',
    'mente',
    'idades',
    'idad',
    'ando',
    'iendo',
    'ados',
    'adas',
    'ado',
    'ada',
    'ar',
    'er',
    'ir',
    'os',
    'as',
    'es',
    'o',
    'a',
    'e',
    's',
  ]),
  fillers: [
    /(?:^|(?<=[\s,]))(?:e+h+|e+m+|a+h+|m+h*m+|h+m+)(?![\p{L}])[,.]*/giu,
    /(?<=^(?:y|pero|o) )(?:bueno|sí|vale|claro|nada),\s+/giu,
    /(?<=(?<!\p{L})(?:con|para|en|sin) )(?:como|tipo)\s+(?=(?:un|una|unos|unas)\s)/giu,
    /,\s*(?:o sea|digamos|sabes|no|verdad|vale|bueno|pues|es decir|por así decirlo|ya sabes)\s*(?=[,.])/giu,
  ],
  leadIns:
    /^(?:(?:sí|si|no|bueno|pues|claro|vale|exacto|exactamente|efectivamente|o sea|mira|oye|a ver|es decir|entonces|y|okay|ok|ya|hombre|digamos|la verdad es que)(?:[,.;:!]+|\s*[-–—]|(?<=pues|y|que|entonces))\s+)+/iu,
  ties: /^(?:(?:y|pero|o|porque|entonces|así que|además|también|por eso|yo creo que|creo que|pienso que),?\s+)+(?=(?:el|la|los|las|un|una|hay|cuando|si|en)\s)/iu,
  dangling: [
    /^(?:él|ella|ellos|ellas|eso|esto|aquello|ese|esa|esos|esas|este|esta|estos|estas|lo|le|les|se|su|sus|así|también|pero|porque|pues|entonces|y|o|que|quien|cual|donde|cuando era|allí|ahí|aquí|además|tampoco|otro|otra|ambos|incluso|sino|aunque|qué|cómo|cuál|por qué|quién|dónde)(?![\p{L}])(?!\s+(?:que|más|mejor|importante|año|semana|mes)(?![\p{L}]))/u,
    /^(?:es|era|fue|son|está|están|hace|tiene|tienen|puede|depende|parece|significa|va)(?![\p{L}])(?!\s+(?:importante|necesario|fundamental|mejor|mucho más))/u,
  ],
  anaphora: [],
  openers: null,
  isHalf: null,
  trailing: [],
  pronouns: new Set('él ella ellos ellas eso esto aquello ese esa esos esas este estos lo le les'.split(' ')),
  hasFiniteVerb: null,
  claims: [],
  hangingEnds: null,
  talk: [
    /(?:bienvenid[oa]s?|muchas gracias|gracias (?:por|a)|buen[oa]s (?:días|tardes|noches)|hola (?:a todos|qué tal|y)|hasta (?:luego|pronto|la próxima)|nos (?:vemos|escuchamos|oímos)|este (?:episodio|podcast|programa|capítulo)|nuestr[oa]s? (?:invitad|oyentes|podcast)|invitad[oa] (?:de hoy|especial)|suscríb|ahí tenéis|feed público|en telegram|los enlaces|dejamos (?:el|los|en)|notas del (?:programa|episodio)|buena pregunta|mi pregunta|la pregunta (?:es|que)|como (?:decía|decías|dije|dijiste|comentabas)|cuéntanos|háblanos|me gustaría preguntar|mi nombre es|soy vuestro|jaja)/u,
  ],
  payer: /\b(?:patrocinado por|patrocinador es)\s+((?:\p{Lu}[\p{L}\d]+[ .]?){1,2})/u,
  presents: null,
  advertising: [
    sign(
      'advertising',
      2,
      /(?:patrocina|auspicia|código (?:promocional|de descuento)|con el código|descuento del|por ciento de descuento|% de descuento|prueba gratuita|prueba gratis|nuestros? (?:patrocinador|socio))/u,
    ),
    sign('advertising', 1.2, /(?:\p{L}+(?:\.| punto )(?:com|es|io|net|org)(?: barra |\/)|visita(?:d)? |entra en |regístrate)/u),
    sign('advertising', 1, /\p{L}{3,}(?:\.| punto )(?:com|es|io|net|org|mx|ar)(?![\p{L}])/u),
  ],
  cues: [
    sign(
      'cause',
      1,
      /(?:porque|por eso|por lo tanto|así que|debido a|gracias a que|significa que|lleva a|hace que|la razón|para que|provoca|permite)(?![\p{L}])/u,
    ),
    sign(
      'contrast',
      0.9,
      /(?:en lugar de|en vez de|sino|aunque|a pesar|sin embargo|mientras que|la diferencia|ya no|pero|al contrario)(?![\p{L}])/u,
    ),
    sign(
      'norm',
      0.8,
      /(?:hay que|debe(?:mos|n|s)?|deberí\p{L}+|tien(?:e|es|en) que|necesit\p{L}+|nunca|siempre|lo mejor|la clave|importante|fundamental|imprescindible)(?![\p{L}])/u,
    ),
    sign('comparison', 0.7, /(?:más \p{L}+ que|menos \p{L}+ que|mejor|peor|mayor|menor|el doble|la mitad|más que|menos que)(?![\p{L}])/u),
    sign(
      'number',
      0.9,
      /\d[\d.,]*\s?(?:por ciento|%|euros|dólares|años|meses|semanas|días|horas|minutos|segundos|personas|usuarios|millones|mil|veces|grados)/u,
    ),
    sign(
      'problem',
      0.8,
      /(?:problema|difícil|riesgo|peligro|error|fallo|coste|costo|car[oa]s?|desafío|reto|solución|resuelve|evita|mejora|reduce)(?![\p{L}])/u,
    ),
    sign(
      'finding',
      0.9,
      /(?:resulta que|sorprend|estudio|investigación|los datos|en realidad|descubri|aprend|por ejemplo|lo interesante)/u,
    ),
    sign('hedge', -0.6, /(?:quizá|quizás|tal vez|no sé|a lo mejor|más o menos|o algo así|y tal|etcétera)(?![\p{L}])/u),
    sign('self', -0.4, /(?:^|\s)(?:yo|mi|mis|me|tú|tu|tus|te|os|fui|estaba|estuve|tenía)(?![\p{L}])/u),
    sign('chatter', -0.8, /(?:guay|genial|divertid|increíble|qué bueno|me encanta|jaja|oh|anda)(?![\p{L}])/u),
  ],
}
