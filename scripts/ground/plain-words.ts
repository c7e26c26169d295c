import { stemmer } from 'stemmer'

/**
 * English words that every subject uses. Two texts that share them need not speak of the same; in an archive of a few dozen insights
 * their own rarity would not show it.
 */
const plainWords =
  `able absolutely accept across act actual add afternoon age agree ahead allow almost alone already although amount answer apart argue
  arrive ask attention automatic average avoid away bad base basic become before begin behind believe best bet better between big bit blame
  board body book bottom break bring build busy buy call capable care carry case catch cause certain chair chance change cheap check choice
  choose city clear close cold come common company compare complete consider control cost count country couple course cover create current cut
  date day deal decide decision deep depend detail different difficult direct discover door double down drive drop due early easy effect eight
  eighty either eleven end enough entire especially even evening event eventually ever everywhere exact example exist expect expensive experience
  explain extra eye face fact fair fall family far fast fault favorite feel few fifteen fifty figure fill final find fine finish first five fix focus folk follow force
  forget form forty forward found four free friend front full fun future game general give goal good great group grow guess guy half hand handle hang
  happen happy hard hate head hear heart heavy help here high hit hold home honest hope hour house huge human hundred idea imagine impact important
  improve inside instance instead interest internal involve issue job join judge keep kid kind know large last late lead learn least leave length less
  let level life light like likely line list listen little live local long lose lot love low luck main major man manage many march matter maybe
  mean meet mention method middle might mile million mind minute miss mistake moment money month morning mostly most move much must name nature
  necessary need never new next nice night nine ninety normal note notice number obvious offer office often old open opinion opportunity order ordinary original
  other ought outside own owner paper part particular pass past pay people percent perfect perhaps period person phone pick picture piece place plain plan
  play plenty point position possible power practice prefer present pretty price probable problem process produce product project prompt proper prove provide public
  pull purpose push put question quick quiet quite rather reach read ready real realize reason receive recent relate remain remember remove
  repeat reply report require rest result return rid right ring rise road room round rule run safe sale same save scale seem self sell send sense separate serious
  set seven seventy several shape share short show shut side similar simple since single sit situation six sixty size skip slight slow small
  solution solve somewhere sort sound space special specific spend stage stand start state stay step stick still stop story straight strange strong
  struggle stuff style subject sudden suggest summer suppose sure surprise switch system table take talk task teach team tell ten tend term terrible test text
  theory thing think third thirty thousand three throw tight time tiny today together top total touch toward track trade tradeoff trouble true
  trust truth try turn twelve twenty twice two type typical understand unless use user usual value various version view visible visit wait
  walk wall want watch way wear week weekend whole whoever wide win winter wish woman wonder wood word work world worry worth write wrong year yesterday young zero
  job software code developer engineer program tool app thing technology data industry business customer model machine computer
  every everybody everyone everything nobody noone nothing somebody someone something anybody anyone anything else within without now then on off later second
  came went took gave left got gotten lost wrote written fell felt found made met paid ran said sat saw sold sent spent spoke stood stuck taught told thought threw tried
  understood won wore began begun broke broken brought built bought caught chose chosen done drove driven fed flew forgot held hid hidden kept knew known led meant
  risen rose seen set shown taken worn various okay gonna wanna thanks love loved per via plus one two once again instead yourself
  faster bigger smaller better worse worst less fewer higher lower longer shorter cheaper easier harder older newer larger
  january february april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday euro dollar pound penny`.split(
    /\s+/,
  )
const plainStems = new Set([...plainWords, ...plainWords.map(stemmer)])

/** Whether a stem, of an English word, says nothing of what a text is about. */
export function isPlain(stem: string): boolean {
  return plainStems.has(stem)
}
