import { stemmer } from 'stemmer'

/** Words that say nothing of a subject, by language: articles, pronouns, auxiliaries, what talk is filled with. */
export const stopWords = {
  en: words(`
    ah aha alright basically eh er gonna gotta guys hey hmm huh kinda literally lots mhm mm oh ok okay thank thanks uh um wanna wow yeah yep yup
    a about above actually after again against all almost along already also although always am among an and another any anybody anyone
    anything are around as ask at away back be became because become been before began behind being below best better between both
    bring but by call came can cannot case come could day did different do does doing done down each either else end enough even ever
    every everybody everyone everything fact far few find first five follow for four from full gave get gets getting give given gives
    go goes going gone good got great had half happen has have having he hear help her here hers herself high him himself his hold how
    however hundred i if in instead into is it its itself just keep kept kind knew know known large last later least leave left less
    let like likely little long look lot made mainly make makes making many matter may maybe me mean might mine month more most much
    must my myself need never new next no nobody none nor not nothing now number of off often old on once one only or other others our
    ours ourselves out over own part people perhaps person place point put quite rather real really right said same saw say says second
    see seem seen set several shall she should show side simply since six small so some somebody someone something sometimes soon sort
    start still stop such sure take taken takes tell ten than that the their theirs them themselves then there these they thing things
    think third this those though thought thousand three through thus time times to today together told too took toward try turn twice
    two under until up upon us use used uses using usually very want wants was way we week well went were what whatever when where
    whether which while who whole whom whose why will with within without word words work worked works would year years yes yet you
    your yours yourself don doesn didn isn aren wasn weren hasn haven couldn shouldn wouldn won ll ve re`),
  de: words(`
    aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bin bis bisschen bist
    da dabei dadurch dafür dagegen dahin damit dann daran darauf darin darum darüber das dass davon davor dazu dein deine dem den denen
    denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch dürfen eben egal ein eine einem
    einen einer eines einfach einmal einige einigen eigentlich er es etwa etwas euch euer eure für ganz gar gab geben gegen geht gehen
    genau gerade gern gerne gibt gleich gut haben hat hatte hatten hattest hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer
    ihres im immer in irgendwie ist ja jede jedem jeden jeder jedes jetzt kann kannst kein keine keinem keinen keiner kommen kommt
    können könnte könnten lassen leute machen macht mal man manche mehr mein meine meinem meinen meiner mich mir mit muss müssen nach
    natürlich nein nicht nichts noch nun nur ob oder ohne quasi recht richtig sagen sagt schon sehr sein seine seinem seinen seiner
    seit selbst sich sicher sie sind so solche soll sollen sollte sollten sondern sonst total um und uns unser unsere unserem unseren
    unter viel viele vielen vielleicht vom von vor wann war waren warum was weg weil weiter welche welchem welchen welcher wenn wer
    werde werden wie wieder will wir wird wirklich wo wollen wurde wurden während wäre würde würden zu zum zur zwar zwei zwischen über
    übrigens überhaupt`),
  fr: words(`
    a afin ai ainsi alors ai aller as assez au aucun aucune aujourd aussi autre autres aux avait avec avez aviez avoir avons ayant
    beaucoup bien bon ça car ce ceci cela celle celles celui cependant certain certaine ces cet cette ceux chacun chaque chez ci comme
    comment contre côté d dans de dedans dehors depuis des deux devant dire dit dois doit donc dont du déjà elle elles en encore enfin
    entre est et étaient était étant été être eu eux faire fait fallait faut fois font fut grand hors hui ici il ils j je jour jusqu
    juste l la là le les leur leurs lors lui m ma mais mal même mêmes mes mettre moi moins mon n ne ni non nos notre nous on ont ou où
    par parce pas petit peu peut peuvent plus plusieurs plutôt pour pourquoi pouvait pouvoir premier pris puis qu quand que quel quelle
    quelles quelque quelques quels qui quoi rien s sa sans se sera ses seulement si sien soi sois soit sommes son sont sous souvent sur
    surtout t ta tant te tel telle tellement tes toi ton toujours tous tout toute toutes trop très tu un une va vais vas vers veut
    vient voilà voir vont vos votre vous vraiment vu y`),
  es: words(`
    a además ahí ahora al algo algún alguna algunas alguno algunos allí ante antes aquel aquella aquello aquí así aún aunque bajo
    bastante bien bueno cada casi claro como cómo con contra cosa cosas creo cual cuál cuando cuándo cuanto cuánto da dar de debe deber
    decir del demás desde después dice dijo donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran eres es
    esa esas ese eso esos esta está están estaba estado estamos estar estas este esto estos estoy fin fue fueron gente gran había haber
    hace hacen hacer hacia hago han hasta hay haya he hecho hemos hoy igual incluso ir ja la las le les lo los luego más mal me mejor
    menos mi mí mientras mis misma mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna no nos nosotros nuestra
    nuestro nunca o os otra otras otro otros para parece parte pero poco poder podemos porque por pues puede pueden puedo que qué quien
    quién quiere quiero realmente sabe saber se sé sea según ser si sí sido siempre sin sino sobre sois solo sólo somos son soy su sus
    tal también tampoco tan tanto te tener tenemos tengo ti tiempo tiene tienen toda todas todavía todo todos tu tú tus un una uno unos
    usted ustedes va vamos van varios veces ver verdad vez vosotros voy y ya yo`),
  pt: words(`
    a acho agora ah aí ainda alguém algum alguma algumas alguns ali ante antes ao aos apenas aquela aquelas aquele aqueles aquilo aqui
    as assim até bem bom cada cara coisa coisas com como contra cá da dar das de dela dele deles depois desde dessa desse desta deste
    deve dia disse disso dizer do dois dos e é ela elas ele eles em enquanto entre então era eram essa essas esse esses está estamos
    estão estar estava este estes estou eu faz fazer fez ficar foi for foram gente há isso isto já lá lhe lhes lo mais mas me melhor
    menos mesmo meu meus minha minhas muita muitas muito muitos na nada nas nem nenhum nenhuma ninguém no nos nós nossa nosso num numa
    nunca né o onde os ou outra outras outro outros para parte pela pelas pelo pelos pessoas pode podem poder pois por porque pouco pra
    pro quais qual quando quanto que quem quer ser se sei seja sem sempre sendo ser será seu seus si sido só sobre somos sou sua suas
    são também tanto tão te tem tempo temos tenho ter teu tinha tipo toda todas todo todos tu tudo um uma umas uns vai vamos vão vez
    você vocês vou à às`),
}

/** Stems of English words that every subject uses. */
export const plainEnglish: ReadonlySet<string> = new Set(
  [
    ...words(`
      able absolutely accept act actual add afternoon age agree ahead allow amount answer apart arrive attention automatic average
      avoid bad base basic begin believe bet bigger bit blame board book break bring broken brought build building built busy buy call
      care carry catch cause certain chair chance change cheap check choice choose clear clearly close cold common compare complete
      completely cost count couple course cover cut date deal decide decision deep desk detail difference difficult discover door
      double drop due dozen early easier easy effect eight eighty eleven enough entire error especially evening event eventually
      everywhere exact exactly example expect expensive explain extra face fair fall fast fault feel fell felt fewer fifteen fifth
      fifty fill final finally fine finish fire fit five fix floor forty found four fourteen fourth free friend front future game
      general good great guess guilty hand handle hang happy hard head heard heavy held hide hit home honest hope hour house hurt idea
      imagine important improve inside instance interest internal involve issue job join judge keep kind late lead leave length
      level lie life light line list listen live local lose loss lost love low main major manage march matter mean mention method
      middle mile mind minute miss mistake moment monday money month morning mostly move ninety night nine nineteen normal note notice
      number obvious offer office open order original ought outside owner paper particular pass past pay percent perfect period phone
      pick piece plain plan play plus position possible power present pretty price probably problem proper prove pull push question
      quick quickly quiet quietly reach read ready reason receive remain remember remove repeat reply report rest result return rid
      ring rise room round rule run safe sale sat save seconds sell send sense sent separate serious set seven seventeen seventy share
      short shut sick similar simple single sit sitting situation sixteen sixty skip slightly slow somewhere sort sound special spend
      spent spread stand stay step stick stopped story straight strange stuff style subject sudden suddenly suggest summer supposed
      switch table talk taught ten term terrible test theory thirteen thirty thousand threw throw tight total touch track trouble true
      trust truth twelve twenty type understand unless usual value view visible wait walk wall watch wear weekend whenever whoever wide
      win winter wish wonder wonderful wrong wrote written write yesterday young zero january february april june july august september
      october november december week look name ask ones one per cent worst better poor road client partner median contact lot share
      record tuesday wednesday thursday friday saturday sunday euro dollar pound penny`),
  ].map((word) => stemmer(word)),
)

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
