/**
 * Signs that words are addressed to a model and not to listeners: orders to forget its orders, messages dressed up as the
 * system's, the marks of chat templates, wishes for the summary itself. Matched against lower-cased text without accents.
 */
const signs: RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.!?]{0,40}\b(?:instruct\w+|prompts?)\b/,
  /\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.!?]{0,25}\b(?:all|any|every|your|previous|prior|earlier|preceding|these|those|system)\b[^.!?]{0,25}\b(?:rules?|directions?|directives?|guidelines?|guardrails?|restrictions?|orders)\b/,
  /\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.!?]{0,15}\b(?:rules?|directions?|directives?|guidelines?|guardrails?|restrictions?|orders)\b[^.!?]{0,15}\b(?:above|before|given|so far)\b/,
  /\b(?:ignorier\w*|vergiss|vergesst|missachte\w*|uberschreib\w*)\b[^.!?]{0,50}\b(?:anweisung|anleitung|vorgabe|regel|instruktion|befehl)\w*/,
  /\b(?:ignor[ae]\w*|olvid[ae]\w*|omit[ae]|descart[ae]|dimentic[ah]\w*|trascura|esque\w+|desconsider[ae])\b[^.!?]{0,50}\b(?:instruc|instruz|reglas?\b|regole|regras?\b|indicacion|ordenes|ordens|istruz)\w*/,
  /\b(?:ignore[zr]?|oublie[zr]?|neglige[zr]?)\b[^.!?]{0,50}\b(?:instructions?|consignes?|regles?|directives?)\b/,
  /(?:игнорир|забуд|пренебре)\S*[^.!?]{0,50}(?:инструкц|указан|правил|команд)/,
  /(?:忽略|无视|無視|忘记|忘記|忘れ|忽視)[^。！？]{0,20}(?:指令|指示|提示|规则|規則|说明|命令|プロンプト)|(?:指令|指示|命令|プロンプト)[^。！？]{0,12}(?:無視|忽略|忘れ)/,
  /تجاهل[^.!?؟]{0,50}(?:تعليمات|التعليمات|الاوامر|اوامر|القواعد)/,
  /(?:지시|명령|프롬프트)[^.!?]{0,15}(?:무시|잊)/,
  /^\W*(?:system|assistant|developer|tool|user)\s*(?:\]|\)|>)?\s*:/,
  /<\|[\w ]{2,30}\|>|\[\/?(?:inst|system|assistant)\]|<<\/?sys>>|<\/?(?:system|assistant|instructions?|transcript)\b[^>]{0,80}>|#{2,}\s*(?:instruction|system|response|assistant)/,
  /\b(?:new|updated|urgent|important|begin|end of|revised|final|official)\s(?:the\s)?(?:system|developer|admin\w*|operator|editor\w*)\s(?:prompt|message|instruct\w+|override|notice|note|command)/,
  /\byou are (?:now|no longer|from now on)\b[^.!?]{0,50}\b(?:ai|a\.i|assistant|model|bot|chatbot|unrestricted|jailbroken|dan|pirate|editor|copywriter|marketer)\b/,
  /\b(?:role-?play|act|pretend)\b[^.!?]{0,25}\b(?:as|to be|that you are|you are)\b[^.!?]{0,40}\b(?:ai|assistant|model|unrestricted|dan|copywriter|marketer|salesman)\b/,
  /\b(?:attention|dear|note (?:to|for)|message (?:to|for)|instructions? (?:to|for)|hey)\b[^.!?]{0,20}\b(?:ai|a\.i|llms?|language models?|assistants?|summari[sz]ers?|chatbots?|bots?|gpt|claude)\b[^.!?]{0,40}(?:[,:!]|\b(?:read|process|summari[sz]|parsing|must|should|please))/,
  /\b(?:if|when|since) you are an? (?:\w+ ){0,2}(?:ai|llm|language model|assistant|bot|summari[sz]er)\b/,
  /\b(?:add|insert|include|put|append|embed|write|print|return|use|mention|place|say|recommend|respond|reply|answer)\b[^.!?]{0,80}\b(?:in|to|into|of|as|at the end of|with) (?:your|every|each|all|the) (?:\w+ ){0,2}(?:summar(?:y|ies)|outputs?|responses?|repl(?:y|ies)|headlines?|insights?|drafts?|json|paragraphs?)\b/,
  /\b(?:your|every|each|the) (?:\w+ ){0,2}(?:summary|output|response|reply|headline|insight|draft|json) (?:must|should|shall|has to|needs to|will|is to)\b/,
  /\b(?:reveal|print|repeat|output|leak|disclose|show|tell)\b[^.!?]{0,30}\b(?:your|the) (?:system prompt|initial prompt|hidden prompt|instructions|api key|secret key|credentials)\b/,
  /\b(?:developer|god|dan|jailbreak|debug|maintenance|admin) mode\b[^.!?]{0,30}\b(?:on|enabled?|activated?|engaged?|entered)\b|\b(?:enter|enable|activate|engage) (?:developer|god|dan|jailbreak|debug|maintenance|admin) mode\b/,
  /\b(?:quote|cite|attribute)\b[^.!?]{0,40}\b(?:even though|although|even if)\b[^.!?]{0,40}\b(?:never|not|nobody|no one)\b/,
  /\bdo not (?:tell|warn|mention to|inform) the (?:user|reader|editor)s?\b/,
]

/** True where a text speaks to the model that reads it. Talk about models is let be, where it does not give them orders. */
export function isOrder(text: string): boolean {
  const plain = foldText(text)
  return signs.some((sign) => sign.test(plain))
}

/** Lower case, without accents, without characters that cannot be seen, look-alike forms as their plain ones (NFKC). */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}|\u034f/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
