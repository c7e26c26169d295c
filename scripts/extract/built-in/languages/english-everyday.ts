/** English words that many talks hold, whatever they are about: one in passing names no topic. */
export const englishEveryday = new Set(
  `ai team teams work works working worked job jobs developer developers software code bug bugs library libraries framework
  frameworks assistant assistants career careers meeting meetings salary employee employees workload manager managers
  leadership budget budgets incentive incentives strategy strategies organisation organisations organization organizations
  priority priorities accountability decision decisions failure failures alert alerts alarm alarms maintenance backup backups
  recovery monitoring electricity water server servers cloud pipeline pipelines measurement measurements measure measured
  average averages statistics experiment experiments dashboard dashboards survey surveys customer customers market markets
  startup startups pricing price prices competition sales revenue profit investor investors license licenses licence licences
  privacy permission permissions password passwords hiring hire hired hires junior juniors programming deploy rewrite target
  targets business businesses management infrastructure engineering research school health science history culture community
  incident incidents capacity capacities network networks platform platforms codes`.split(/\s+/),
)

/** English words whose commoner meaning is another than a topic's: "the power of", "a shift in", "to meet". */
export const englishAmbiguous = new Set(
  `power powers powerful powered shift shifts shifted shifting networking networked agent agents prompt prompts prompted
  promptly promotion promotions fork forks drill drills drilled programs program programmed programme meet meets met meeting
  measures measuring priced pricey organised organise organize organized developed develop develops developing metered work
  works working worked team cloudy shared engineer engineers engineered manage manages managed managing statistical targeted
  maintain maintained compete competed competing competes failed fail fails failing water secure secured decide prompting
  rust rusty employ employed measured strategic budget profitable recover recovered recovers alarming alerted serve serves
  served measure powering library monitor monitors experience experiences experienced experiential authentic infer infers
  inferred`.split(/\s+/),
)
