import { sign } from '../cue.ts'
import type { Language } from '../language.ts'
import { suffixStemmer } from './suffixes.ts'

const stopWords = new Set(
  `a à ai ainsi alors après as au aucun aussi autre autres aux avait avant avec avez avoir avons c'est c'était ça car ce cela celle celui ces cet cette ceux
  chaque chez chose choses comme comment d'un d'une dans de déjà depuis des deux dire donc dont du elle elles en encore enfin entre es est est-ce et étaient était étant été
  être eu eux fait faire fais faut fois il ils j'ai je jusque l'on la là le les leur leurs lui m ma mais me même mes moi moins mon n'est ne ni non nos notre nous on ont ou où oui par
  parce pas peu peut peuvent plus plutôt pour pourquoi qu'il qu'on quand que quel quelle quelles quels quelque qui quoi rien s'est sa sans se sera ses si son sont sous suis sur ta te
  tes toi ton toujours tous tout toute toutes très trop tu un une va vais voilà vont vos votre vous vraiment y bon ben bah hein ouais`.split(
    /\s+/,
  ),
)

export const french: Language = {
  code: 'fr',
  everyday: null,
  ambiguous: new Set(),
  stopWords,
  stem: (word) => stem(word.replace(/^(?:l|d|j|m|t|s|n|c|qu)'/, '')),
  fillers: [
    /(?:^|(?<=[\s,]))(?:e+u+h+|h+e+u+|b[eé]+h+|b+a+h+|h+m+|m+h+m+|ben)(?![\p{L}])[,.]*/giu,
    /(?<=^(?:et|mais|ou) )(?:bon|oui|voilà|d'accord),\s+/giu,
    /(?<=(?<!\p{L})(?:avec|dans|pour|sur|sans) )genre\s+(?=(?:un|une|des|le|la|les)\s)/giu,
    /,\s*(?:hein|quoi|tu vois|vous voyez|tu sais|vous savez|enfin|disons|on va dire|genre|du coup|voilà)\s*(?=[,.])/giu,
  ],
  leadIns:
    /^(?:(?:oui|non|ouais|bon|ben|alors|voilà|exactement|tout à fait|absolument|d'accord|effectivement|en fait|écoute|écoutez|bien sûr|c'est vrai|eh bien|enfin|et|donc|okay|ok|du coup)(?:[,.;:!]+|\s*[-–—]|(?<=donc|et|en fait|du coup|alors))\s+)+/iu,
  ties: /^(?:(?:et|mais|ou|car|donc|alors|aussi|parce que|c'est pour ça que|par ailleurs|je pense que|je crois que|je trouve que),?\s+)+(?=(?:le|la|les|l'|un|une|il y a|quand|si|en|on|dans)[\s\p{L}])/iu,
  dangling: [
    /^(?:il|elle|ils|elles|ce|c'est|c'était|ça|cela|ceci|celui|celle|ceux|celles|cette|cet|ces|lui|leur|leurs|son|sa|ses|y|en fait|ainsi|aussi|mais|parce|car|donc|alors|et|ou|qui|que|quoi|dont|où|là|ici|également|sinon|pourtant|d'ailleurs|quel|quelle|quels|quelles|comment|pourquoi|est-ce|autre|même)(?![\p{L}])(?!\s+(?:y a|faut|est (?:important|essentiel|nécessaire)|qui (?:est|compte)))/u,
  ],
  anaphora: [],
  openers: null,
  isHalf: null,
  trailing: [],
  pronouns: new Set("il elle ils elles ce c'est ça cela ceci celui celle ceux lui leur y en".split(' ')),
  hasFiniteVerb: null,
  claims: [],
  hangingEnds: null,
  talk: [
    /(?:bienvenue|merci (?:beaucoup|à|d'|de|pour)|bonjour|bonsoir|salut|au revoir|à bientôt|à la prochaine|cet épisode|ce podcast|cette émission|notre (?:invité|podcast|émission)|nos auditeurs|mon invité|abonne[zr]?-?(?:vous)?|notes de l'épisode|bonne question|ma question|la question (?:est|que)|comme (?:je disais|tu disais|vous disiez|je l'ai dit|tu l'as dit|vous l'avez dit)|raconte-nous|racontez-nous|parle-nous|parlez-nous|est-ce que tu peux|est-ce que vous pouvez|je m'appelle|haha)/u,
  ],
  payer: /\b(?:sponsorisé par|en partenariat avec)\s+((?:\p{Lu}[\p{L}\d]+[ .]?){1,2})/u,
  presents: null,
  advertising: [
    sign(
      'advertising',
      2,
      /(?:sponsor|partenaire de|en partenariat|code promo|avec le code|de réduction|pour cent de remise|% de remise|essai gratuit|essayez gratuitement)/u,
    ),
    sign('advertising', 1.2, /(?:\p{L}+(?:\.| point )(?:com|fr|io|net|org)(?: slash |\/)|rendez-vous sur|allez sur|inscrivez-vous)/u),
    sign('advertising', 1, /\p{L}{3,}(?:\.| point )(?:com|fr|io|net|org)(?![\p{L}])/u),
  ],
  cues: [
    sign(
      'cause',
      1,
      /(?:parce que|parce qu'|c'est pourquoi|donc|grâce à|à cause|ce qui veut dire|ça veut dire|cela signifie|la raison|pour que|afin|entraîne|permet)(?![\p{L}])/u,
    ),
    sign(
      'contrast',
      0.9,
      /(?:au lieu|plutôt que|bien que|malgré|cependant|pourtant|alors que|tandis|la différence|mais|au contraire|contrairement)(?![\p{L}])/u,
    ),
    sign(
      'norm',
      0.8,
      /(?:il faut|doit|doivent|devrait|devraient|jamais|toujours|le mieux|la clé|important|essentiel|nécessaire|fondamental)/u,
    ),
    sign('comparison', 0.7, /(?:plus \p{L}+ que|moins \p{L}+ que|meilleur|pire|mieux|davantage|le double|la moitié|deux fois)(?![\p{L}])/u),
    sign(
      'number',
      0.9,
      /\d[\d.,]*\s?(?:pour cent|%|euros|dollars|ans|années|mois|semaines|jours|heures|minutes|secondes|personnes|utilisateurs|millions|milliards|mille|fois|degrés)/u,
    ),
    sign('problem', 0.8, /(?:problème|difficile|risque|danger|erreur|échec|coût|cher|chère|défi|solution|résout|évite|améliore|réduit)/u),
    sign('finding', 0.9, /(?:il s'avère|surpren|étude|recherche|les données|en réalité|découvert|appris|par exemple|l'intéressant)/u),
    sign('hedge', -0.6, /(?:peut-être|je ne sais pas|je sais pas|plus ou moins|ou quelque chose|et cetera|je crois)(?![\p{L}])/u),
    sign('self', -0.4, /(?:^|\s)(?:j'étais|j'ai|j'avais|je suis|mon|ma|mes|moi|tu|ton|ta|toi)(?![\p{L}])/u),
    sign('chatter', -0.8, /(?:génial|super|rigolo|drôle|marrant|incroyable|j'adore|haha|oh|waouh)(?![\p{L}])/u),
  ],
}

const stem = suffixStemmer([
  'ements',
  'ement',
  'ations',
  'ation',
  'ites',
  'ite',
  'ives',
  'ive',
  'antes',
  'ante',
  'ants',
  'ant',
  'ees',
  'ee',
  'er',
  'ir',
  'es',
  'e',
  's',
])
