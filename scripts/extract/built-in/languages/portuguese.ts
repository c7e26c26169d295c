import { sign } from '../cue.ts'
import type { Language } from '../language.ts'
import { suffixStemmer } from './suffixes.ts'

const stopWords = new Set(
  `a à às ao aos agora ainda além algo alguém algum alguma algumas alguns ali antes aquela aquelas aquele aqueles aqui aquilo as assim até bem cada coisa
  coisas com como da das de dela dele deles depois desde desse dessa deste desta do dois dos e é ela elas ele eles em então entre era eram essa essas esse esses esta está estão
  estamos estar estava este estes estou eu falar fazer foi foram for gente há isso isto já lá lhe lhes lo mais mas me mesmo meu meus minha minhas muito muitos na nas nada não nem
  nessa nesse nesta neste no nos nós nossa nosso num numa o os ou outra outras outro outros para pela pelas pelo pelos pode podem por porque pra pro qual quando que quem
  sabe se seja sem sempre ser será seu seus sim só sobre sua suas tá também tão te tem têm tenho ter tinha todo todos tu tua tudo um uma umas uns
  vai vamos vão você vocês vou`.split(/\s+/),
)

export const portuguese: Language = {
  code: 'pt',
  everyday: null,
  ambiguous: new Set(),
  stopWords,
  stem: suffixStemmer([
    'ações',
    'acoes',
    'acao',
    'amente',
    'mente',
    'idades',
    'idade',
    'ando',
    'endo',
    'indo',
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
    /(?:^|(?<=[\s,]))(?:h?[ãa]+h*|é+h+|e+h+|u+h+m*|h+u*m+)(?![\p{L}])[,.]*(?=\s+\p{L}+)/giu,
    /(?<=^(?:e|mas|ou) )(?:sim|bom|tá|beleza|certo),\s+/giu,
    /(?<=(?<!\p{L})(?:com|para|em|sem) )tipo\s+(?=(?:um|uma|uns|umas|o|a|os|as)\s)/giu,
    /,\s*(?:sabe|né|tá|tipo|assim|entendeu|entende|digamos|ou seja|vamos dizer)\s*(?=[,.?])/giu,
  ],
  leadIns:
    /^(?:(?:sim|não|bom|bem|então|claro|exato|exatamente|pois é|pois|olha|olhe|ou seja|quer dizer|certo|tá|e|aí|okay|ok|na verdade|é)(?:[,.;:!]+|\s*[-–—]|(?<=então|e|aí))\s+)+/iu,
  ties: /^(?:(?:e|mas|ou|porque|então|por isso|além disso|também|eu acho que|acho que|eu penso que|creio que),?\s+)+(?=(?:o|a|os|as|um|uma|há|quando|se|em|no|na)\s)/iu,
  dangling: [
    /^(?:ele|ela|eles|elas|isso|isto|aquilo|esse|essa|esses|essas|este|esta|estes|estas|aquele|aquela|lhe|lhes|se isso|seu|sua|seus|suas|dele|dela|assim|também|mas|porque|então|e|ou|que|quem|qual|onde|lá|ali|aqui|além|tampouco|outro|outra|ambos|inclusive|senão|embora|aí|como é|por que)(?![\p{L}])(?!\s+(?:que|mais|ano|semana|mês)(?![\p{L}]))/u,
    /^(?:é|era|foi|são|está|estão|tem|têm|pode|depende|parece|significa|vai|fica)(?![\p{L}])(?!\s+(?:importante|necessário|fundamental|preciso|melhor|muito mais))/u,
  ],
  anaphora: [],
  openers: null,
  isHalf: null,
  trailing: [],
  pronouns: new Set('ele ela eles elas isso isto aquilo esse essa esses essas este estes lhe lhes dele dela'.split(' ')),
  hasFiniteVerb: null,
  claims: [],
  hangingEnds: null,
  talk: [
    /(?:bem-vind[oa]s?|seja bem|muito obrigad[oa]|obrigad[oa] (?:por|a|pel)|bom dia|boa (?:tarde|noite)|olá|oi (?:gente|pessoal|a todos)|tchau|até (?:logo|mais|a próxima|breve)|est[ea] (?:episódio|podcast|programa)|noss[oa]s? (?:convidad|ouvintes|podcast)|convidad[oa] (?:de hoje|especial)|se inscrev|inscreva|boa pergunta|minha pergunta|a pergunta (?:é|que)|como (?:eu disse|você disse|falei|você falou)|conta (?:pra|para) gente|queria (?:te )?perguntar|meu nome é|haha|kkk)/u,
  ],
  payer: /\b(?:patrocinado por|oferecimento d[aeo])\s+((?:\p{Lu}[\p{L}\d]+[ .]?){1,2})/u,
  presents: null,
  advertising: [
    sign(
      'advertising',
      2,
      /(?:patrocin|oferecimento|apoio d[aeo]|cupom|código (?:promocional|de desconto)|com o código|desconto de|por cento de desconto|% de desconto|teste (?:grátis|gratuito)|nosso parceiro)/u,
    ),
    sign('advertising', 1.2, /(?:\p{L}+(?:\.| ponto )(?:com|br|pt|io|net|org)(?: barra |\/)|acesse|acessa |entre no site|cadastre-se)/u),
    sign('advertising', 1, /\p{L}{3,}(?:\.| ponto )(?:com|br|pt|io|net|org)(?![\p{L}])/u),
  ],
  cues: [
    sign(
      'cause',
      1,
      /(?:porque|por isso|portanto|devido a|por causa|significa que|leva a|faz com que|a razão|para que|provoca|permite|graças a)(?![\p{L}])/u,
    ),
    sign(
      'contrast',
      0.9,
      /(?:em vez de|ao invés|embora|apesar|no entanto|enquanto|a diferença|não mais|mas|pelo contrário|porém)(?![\p{L}])/u,
    ),
    sign(
      'norm',
      0.8,
      /(?:deve(?:mos|m|ria)?|precis\p{L}+|tem que|têm que|nunca|sempre|o melhor|a chave|importante|fundamental|essencial)(?![\p{L}])/u,
    ),
    sign(
      'comparison',
      0.7,
      /(?:mais \p{L}+ (?:do )?que|menos \p{L}+ (?:do )?que|melhor|pior|maior|menor|o dobro|a metade|mais do que|menos do que)(?![\p{L}])/u,
    ),
    sign(
      'number',
      0.9,
      /\d[\d.,]*\s?(?:por cento|%|euros|reais|dólares|anos|meses|semanas|dias|horas|minutos|segundos|pessoas|usuários|milhões|bilhões|mil|vezes|graus)/u,
    ),
    sign(
      'problem',
      0.8,
      /(?:problema|difícil|risco|perigo|erro|falha|custo|caro|cara|desafio|solução|resolve|evita|melhora|reduz)(?![\p{L}])/u,
    ),
    sign('finding', 0.9, /(?:acontece que|surpreend|estudo|pesquisa|os dados|na realidade|descobri|aprend|por exemplo|o interessante)/u),
    sign('hedge', -0.6, /(?:talvez|não sei|mais ou menos|ou algo assim|sei lá|etcétera|e tal)(?![\p{L}])/u),
    sign('self', -0.4, /(?:^|\s)(?:eu|meu|minha|me|mim|você|teu|tua|te|fui|estava|tinha)(?![\p{L}])/u),
    sign('chatter', -0.8, /(?:legal|bacana|demais|incrível|engraçad|adoro|haha|nossa|caramba|oh)(?![\p{L}])/u),
  ],
}
