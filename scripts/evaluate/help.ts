export const helpForEvaluation = `npm run evaluate -- [flags]     how well insights are chosen, checked and related

  --json               figures for machines
  --sheet FOLDER       write sheets there, by which people judge blind whether picks read better than passages drawn by lot
    --transcripts F      the folder of transcripts to take episodes from
    --episodes 20        how many, drawn by lot
    --seed 1             the same seed draws the same
  --score FOLDER       what the filled-in sheets there say
  --links FOLDER       write sheets there, by which people judge blind whether related insights are (from --content), beside TF-IDF's
    --insights 50        how many insights, drawn by lot from those that either links
    --seed 1             the same seed draws the same
    --key FILE           where what readers do not look at goes; FOLDER-key.json if left out
  --score-links FOLDER what the marks there say: filled-in sheets, or a text file for each reader, a link's number and its mark a line
    --key FILE           as above

EARMARK_EVAL names the folder that holds qmsum-val.jsonl (QMSum, https://github.com/Yale-LILY/QMSum, one meeting a
line), to measure the built-in engine beside simple systems, and qmsum-topic-windows-val.jsonl (the same cut by topic),
to measure related insights beside TF-IDF and BM25; EARMARK_CORPUS a folder of real transcripts, to check
quotes from these too. Without them only the bundled shows are measured.`

export const evaluationFlags = {
  json: { type: 'boolean' },
  sheet: { type: 'string' },
  transcripts: { type: 'string' },
  episodes: { type: 'string' },
  seed: { type: 'string' },
  score: { type: 'string' },
  links: { type: 'string' },
  insights: { type: 'string' },
  key: { type: 'string' },
  'score-links': { type: 'string' },
} as const

/** What the flags hold, as they were written. */
export interface EvaluationFlags {
  json?: boolean | undefined
  sheet?: string | undefined
  transcripts?: string | undefined
  episodes?: string | undefined
  seed?: string | undefined
  score?: string | undefined
  links?: string | undefined
  insights?: string | undefined
  key?: string | undefined
  'score-links'?: string | undefined
}
