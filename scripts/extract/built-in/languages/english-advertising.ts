import { type Cue, sign } from '../cue.ts'

/**
 * Signs of advertising read by the host. A sure sign weighs 2 by itself; the others are found in honest talk too and count together.
 * After the wording that host reads share: naming the payer, an offer, a code, an address spoken out, orders to the listener.
 */
export const englishAdvertising: Cue[] = [
  sign(
    'advertising',
    2,
    /\b(?:brought to you by|(?:episode|show|podcast|portion|segment|me|us|it's) (?:is |are )?(?:also )?sponsored by|sponsors? of (?:the|this|our|today's) (?:show|episode|podcast)|this (?:week's|week|episode|show)'?s? sponsors?|today's sponsors?|our (?:\w+ )?sponsors?|(?:thanks|thank you) to (?:our|today's) (?:friends|partners|sponsors?)|friends (?:over )?at|our partners? (?:over )?at|(?:show|podcast|episode) is supported by|support (?:for this|comes from)|promo(?:tional)? code|discount code|coupon code|use (?:the |our |my )?(?:offer |promo )?code|offer code|ad break|a word from|quick break|back to the show|partnered with us)\b/,
  ),
  sign('advertising', 2, /\b(?:(?:\w+ )?(?:dot|\.) ?(?:com|io|dev|ai|org|net|co|fm|app|sh|so|link|tv)) ?(?:slash|\/|forward slash) ?\w+/),
  sign(
    'advertising',
    2,
    /\b(?:\d+|ten|fifteen|twenty|twenty-five|thirty|forty|fifty)(?:%| percent) off\b|\bfree (?:for|trial of) (?:\w+ ){0,3}(?:days?|weeks?|months?)\b|\bmoney[- ]back guarantee\b|\brisk[- ]free\b|\bno credit card\b/,
  ),
  sign(
    'advertising',
    1.2,
    /\b(?:free trial|start (?:your|a) free|try it (?:free|out|today|now)|try (?:it )?for free|free (?:tier|credits?|plan|account|ticket|forever)|sign up (?:for|at|today|now|free)|get started (?:today|for free|at|with)|get (?:your|a) free|learn more at|find out more|more (?:information )?at|book a demo|get a demo|request a demo|early access|limited time|special offer|exclusive (?:offer|deal|discount)|deploy (?:today|your first)|download it|available (?:now|today)|click the link|link in the|gift card|money back|cancel any ?time|save (?:up to )?\$?\d+)\b/,
  ),
  sign(
    'advertising',
    1.2,
    /\b(?:head (?:over )?to|go to|check (?:them |it |this )?out at|visit|over at|jump (?:over )?to|find (?:them|it|out more) at)\s+(?:\w+ ){0,3}?\w+ ?(?:\.|dot ) ?(?:com|io|dev|ai|org|net|co|fm|app|sh|so)\b/,
  ),
  sign('advertising', 1, /\b[\w-]+(?:\.| dot )(?:com|io|dev|ai|org|net|co|fm|app|sh|so)\b/),
  sign(
    'advertising',
    0.8,
    /\b(?:trusted by|loved by|used by (?:thousands|millions|over)|join (?:thousands|millions|over|the)|world[- ]class|award[- ]winning|industry[- ]leading|best[- ]in[- ]class|seamless(?:ly)?|effortless(?:ly)?|supercharge|game[- ]changer|all[- ]in[- ]one|one-stop|your team (?:can|will)|you'll love|ship faster|built for (?:teams|developers)|enterprise[- ]grade|peace of mind|ready to (?:ship|scale|go|use)|out of the box|with just (?:a few|one) clicks?|say goodbye|never worry)\b/,
  ),
  sign(
    'advertising',
    0.6,
    /(?:^|[.!?]\s+)(?:check (?:it|them|us) out|try|visit|head|go|sign|grab|get|use|start|learn|join|download|discover|mention|tell them)\b/,
  ),
]
