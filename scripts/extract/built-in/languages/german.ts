import { sign } from '../cue.ts'
import type { Language } from '../language.ts'
import { suffixStemmer } from './suffixes.ts'

const stopWords = new Set(
  `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin bis bist da dabei damit dann
  das dass daß dazu dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen
  einer eines einfach einmal er es etwas euch euer für gar gegen genau gewesen gibt ging hab habe haben halt hat hatte hatten hier hin hinter ich ihm ihn
  ihnen ihr ihre ihrem ihren ihrer im in ins irgendwie ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen können könnte
  mal man mein meine meinem meinen meiner mich mir mit muss muß müssen nach natürlich nicht nichts noch nun nur ob oder ohne quasi sagen sagt
  schon sehr sein seine seinem seinen seiner selbst sich sie sind so solche soll sollte sondern sonst über um und uns unser unsere unter viel vom
  von vor war waren warst was weg weil weiter welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wirst wo
  wollen wollte würde würden zu zum zur zwar zwischen eben eigentlich halt mal genau okay naja ganz immer`.split(/\s+/),
)

export const german: Language = {
  code: 'de',
  everyday: null,
  ambiguous: new Set(),
  stopWords,
  stem: suffixStemmer(['ungen', 'ung', 'heit', 'keit', 'lich', 'ern', 'em', 'en', 'er', 'es', 'e', 's', 'n']),
  fillers: [
    /(?:^|(?<=[\s,]))(?:äh+m*|öh+m*|hm+|mhm+|ehm+|ähm)(?![\p{L}])[,.]*/giu,
    /,\s*(?:sag ich mal|sagen wir mal|weißt du|wie gesagt|keine ahnung|sozusagen|ne|gell|oder)\s*(?=[,.])/giu,
    /(?<=^(?:und|aber|oder) )(?:ja|genau|okay|gut|klar|na ja|naja),\s+/giu,
    /(?<=\s)(?:halt|sozusagen|quasi|irgendwie)\s+(?=\p{Ll})/giu,
  ],
  leadIns:
    /^(?:(?:ja|nein|genau|also|okay|ok|gut|nun|na ja|naja|tja|na|ach|stimmt|klar|natürlich|absolut|richtig|und|ich meine|wie gesagt)(?:[,.;:!]+|\s*[-–—]|(?<=also|und|nun))\s+)+/iu,
  ties: /^(?:(?:und|aber|oder|denn|deshalb|deswegen|daher|außerdem|auch|doch|ich glaube,?|ich denke,?|ich finde,?)\s+)(?=(?:der|die|das|ein|eine|wir|ich|man|in|im|bei|wenn|es gibt)\s)/iu,
  dangling: [
    /^(?:er|sie|es|das|dies|dieses|dieser|diese|diesen|diesem|ihm|ihn|ihr|ihre|sein|seine|deren|dessen|damit|dafür|davon|daran|dabei|dadurch|darauf|darum|deshalb|deswegen|da|dann|dort|hier|so|auch|aber|und|oder|denn|weil|dass|sondern|welche|welcher|welches|was|wer|wie|wo|warum|jene|solche|beide|beides|sonst|trotzdem|außerdem|allerdings|jedoch|ja|nein|doch)(?![\p{L}])(?!\s+(?:problem|wichtigste|größte|beste|entscheidende|gibt)|\s+\p{Lu}?(?:die|der|das|man)\s)/u,
    /^(?:das|dies) (?:ist|war|sind|wäre|wird|hat|heißt|geht|macht|kann)(?![\p{L}])/u,
    /^(?:der|die|das) (?:ist|sind|war|waren|hat|haben|wird|werden|kann|können)(?![\p{L}])/u,
  ],
  anaphora: [],
  openers: null,
  isHalf: null,
  trailing: [],
  pronouns: new Set('er sie es das dies dieser diese dieses ihm ihn ihnen sein seine ihr ihre davon damit dafür daran darauf'.split(' ')),
  hasFiniteVerb: null,
  claims: [],
  hangingEnds: null,
  talk: [
    /(?:herzlich willkommen|willkommen (?:zu|bei|zurück)|vielen dank|danke (?:schön|dir|euch|ihnen|für)|guten (?:morgen|tag|abend)|hallo (?:und|zusammen|ihr)|tschüss|auf wiederhören|bis (?:zum nächsten|bald|dann)|diese (?:folge|episode|sendung)|in der folge|unser(?:e|em|en)? (?:gast|gäste|hörer|podcast)|im podcast|zu gast|abonnier|shownotes|gute frage|spannende frage|die frage (?:ist|an)|wie du (?:gesagt|sagst|schon)|wie ich (?:gesagt|schon)|du hast (?:gerade|eben|vorhin)|erzähl (?:mal|uns|doch)|magst du|kannst du (?:uns|mal|kurz)|ich freue mich|mein name ist|haha)/u,
  ],
  payer: /\b(?:präsentiert von|gesponsert von|unterstützt von)\s+((?:\p{Lu}[\p{L}\d]+[ .]?){1,2})/u,
  presents: null,
  advertising: [
    sign(
      'advertising',
      2,
      /(?:präsentiert von|gesponsert|sponsor|werbung|unser(?:e|em|en)? partner|rabattcode|gutscheincode|mit dem code|prozent rabatt|% rabatt|kostenlos(?:e|en)? testen|jetzt testen|risikofrei)/u,
    ),
    sign(
      'advertising',
      1.2,
      /(?:\p{L}+(?:\.| punkt )(?:de|com|io|net|org)(?: slash |\/)|geht auf |schaut (?:mal )?(?:auf|bei)|link in den)/u,
    ),
    sign('advertising', 1, /\p{L}{3,}(?:\.| punkt )(?:de|com|io|net|org)(?![\p{L}])/u),
  ],
  cues: [
    sign('cause', 1, /(?:weil|deshalb|deswegen|daher|dadurch|führt zu|bedeutet|der grund|liegt daran|sodass|damit)(?![\p{L}])/u),
    sign(
      'contrast',
      0.9,
      /(?:sondern|anstatt|statt|obwohl|trotzdem|dagegen|während|im gegensatz|der unterschied|nicht mehr|aber|jedoch)(?![\p{L}])/u,
    ),
    sign('norm', 0.8, /(?:sollte|muss|müssen|darf|wichtig|entscheidend|nie|niemals|immer|am besten|der schlüssel|notwendig)/u),
    sign(
      'comparison',
      0.7,
      /(?:mehr als|weniger als|besser|schlechter|schneller|größer|kleiner|höher|niedriger|doppelt|am meisten)(?![\p{L}])/u,
    ),
    sign(
      'number',
      0.9,
      /\d[\d.,]*\s?(?:prozent|%|euro|jahre|monate|wochen|tage|stunden|minuten|sekunden|menschen|leute|millionen|milliarden|tausend|kilometer|grad|mal)/u,
    ),
    sign(
      'problem',
      0.8,
      /(?:problem|schwierig|risiko|gefahr|fehler|kosten|teuer|herausforderung|lösung|löst|verhindert|verbessert|reduziert)/u,
    ),
    sign(
      'finding',
      0.9,
      /(?:zeigt sich|herausgestellt|überrasch|studie|forschung|daten zeigen|erkenntnis|in wirklichkeit|tatsächlich|zum beispiel)/u,
    ),
    sign('hedge', -0.6, /(?:vielleicht|keine ahnung|irgendwie|ich weiß nicht|glaube ich|oder so|irgendwas|und so weiter)(?![\p{L}])/u),
    sign('self', -0.4, /(?:^|\s)(?:ich war|ich habe|ich hatte|ich bin|mein|meine|mir|mich|du|dein|deine|euch)(?![\p{L}])/u),
    sign('chatter', -0.8, /(?:cool|super|krass|geil|witzig|lustig|schön|toll|haha|oh)(?![\p{L}])/u),
  ],
}
