import { stemmer } from 'stemmer'

/** Words that say nothing of a subject, by language: articles, pronouns, auxiliaries, what talk is filled with. */
export const stopWords = {
  en: words(`
    a about above actually after again against ah aha all almost along already alright also although always am among an and another any
    anybody anyone anything are aren around as at basically be became because become been before being below between both but by came
    can cannot come could couldn did didn do does doesn doing don done down each eh either else er even ever every everybody everyone
    few for from gave get gets getting give given gives go goes going gone gonna good got gotta guys had half happen has hasn have
    haven having he her here hers herself hey him himself his hmm how however huh i if in instead into is isn it its itself just kind
    kinda knew know known least less let like likely literally ll look lot lots made make makes making many may me mean mhm might mm
    more most much must my myself need never new no nobody none nor not nothing now of oh ok okay on once one only or other others our
    ours ourselves out over own quite re really right said saw say says see seem seen several she should shouldn show since so some
    somebody someone something sort still such sure take taken takes tell than thank thanks that the their theirs them themselves then
    there these they thing things think third this those though thought through thus time to too took try twice uh um under until up
    upon us use used uses using usually ve very wanna want wants was wasn way we went were weren what whatever when where whether which
    while who whole whom whose why will with within without won would wouldn wow yeah yep yes yet you your yours yourself yup`),
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
      beside big biggest billion cheaper commercial eighteen faster fortnight frighten highly million quarter ran sign slower slowly smaller worse
      able absolutely accept access accomplish according account accurate achieve act action active actively activity actor actual
      adapt add added adding address adequate adopt advance advanced advantage advice affect afternoon age aggregate ago agree ahead
      aim allow alternative amazing ambitious amount analyse analyze angle announce answer apart app apparently appear application
      apply approach appropriate april area argue argument arrangement arrive ask aspect associate assume assumption attempt attention
      attract august automatic available average avoid award aware away back background bad balance barrier base basic basis beautiful
      began begin beginning behave behavior behaviour behind belief believe belong benefit best bet better beyond bigger bit blame blow
      board bold book bother bottom box brand break brief brilliant bring broad broken brought build building built bunch busy buy call
      capability capable capacity capture care careful carefully carry case catch category cause cent certain chain chair challenge
      challenging chance change character characteristic chat cheap check choice choose circumstance claim classic clean clear clearly
      clever client close code cold collect combination combine comfortable comment commit common company compare complain complete
      completely complex complexity complicate component concept concern conclusion condition confident confuse connect connection
      consequence consider consistent constant constraint contact contain content context contribute control convenient conversation
      convince cool core correct correctly cost count couple course cover crazy create creation creative critical cross cultivate
      curious current currently custom cut daily damage danger dangerous data date day deal dealing debate december decent decide
      decision deep default define definitely definition degree deliver demand depend dependent depth describe deserve design desire
      desk despite detail determine develop development difference different difficult direct direction disagree discover discuss
      discussion display distance distribute document dollar door double dozen dream drive drop due dynamic eager early easier easy
      edge effect effective effectively efficient effort eight eighty element eleven eliminate embrace emerge enable encounter
      encourage end engage engine enjoy enormous enormously enough ensure entire entirely environment equal equally error especially
      essential essentially establish euro evaluate evening event eventually everyday everything everywhere evidence evolve exact
      exactly example executive exist existing expand expect expectation expensive experience expert explain explore express expression
      extent external extra extreme extremely face facilitate facing fact factor fail failure fair fake fall familiar fancy far
      fascinating fast fault feature february feel fell felt fewer field fifteen fifth fifty figure file fill final finally find fine
      finish fire firm first fit five fix flexible floor flow focus folk follow force foremost forget form formal forth forty forward
      found foundation four fourteen fourth frame framework free frequent fresh friday friend front frustrate fulfill full function
      fundamental fundamentally funny future gain game gap gather gear general generate genuine giant global goal good great group grow
      guarantee guess guest guide guilty habit hand handful handle hang happy hard hardware head hear heard heart heavily heavy height
      held help helpful hidden hide high highlight hint hit hold home honest hope hopefully host hour house huge human hundred hurt
      idea ideal ideally identify ignore image imagine impact implement implication imply important impossible impression impressive
      improve incredible incredibly indeed individual individually industry inevitable infinite influence inform information
      infrastructure initial initially input inside insight inspire instance instant institution instruction integrate intelligent
      intend intense intent intention interact interest interesting internal introduce invest investigate involve isolate issue item
      january job join journey judge july jump june keep kept key kind knowledge lack large largely last late later lay layer lead
      leader leap leave left legitimate length lens lesson level leverage lie life light likelihood limit limitation line link list
      listen little live load local locate logic logical long look loop lose loss lost lot love low lucky magic magnitude main mainly
      maintain major majority manage march mark mass massive master match material matter maximum maybe mean meaning meaningful measure
      mechanism median meet member mental mention mess message messy method middle mile mind mindset mine minimal minimum minute miss
      mission mistake mix mode model modern moment monday money month mood moreover morning mostly motion motivate move movement
      multiple name natural naturally nature necessarily necessary negative neutral next nicely night nightmare nine nineteen ninety
      nobody normal normally note notice notion november number object objective obvious obviously occasion occur october odd off offer
      office often old one ones onto open operate operation opinion opportunity opposite optimal option order ordinary organisation
      organise organization organize origin original otherwise ought outcome output outside overall overcome own owner pace page paper
      paradox part partial participate particular particularly partly partner pass past path pattern pay penny people per perceive
      percent perception perfect perform perhaps period person personal personally perspective phase phone phrase physical pick picture
      piece pipe place plain plan plate platform play pleasure plenty plus point poor pop popular portion pose position positive
      possibility possible possibly potential potentially pound power practical practice precise prefer prepare presence present
      pressure pretty prevent previous previously price primary principle prior priority private pro probably problem proceed process
      produce product production productive profession professional profile program progress project promise promote proof proper
      property proportion propose prove provide public pull pure purpose pursue push put quality quantity question quick quickly quiet
      quietly radical raise random range rank rare rarely rate rather ratio raw reach read ready real realise realistic realistically
      reality realize reason recall receive recent recently recognise recognize recommend record reduce refer reference reflect regard
      regardless region regular regularly relate relation relationship relative relatively release relevant reliable rely remain
      remember remind remove repeat replace reply report represent representation request require requirement resource respect respond
      response responsibility responsible rest result retain return reveal review rich rid ring rise road role room root rough roughly
      round row rule run rush safe sale same sample sat satisfy saturday save scale scenario scene schedule scope scratch second
      seconds secret section select selection sell send sense sensible sent separate september sequence series serious serve service
      set setting setup seven seventeen seventy shall shape share shift shock short shut sick side significant significantly silly
      similar simple simply single sit sitting situation six sixteen sixty size skill skip slightly slow small smart smooth software
      solid solution solve somehow sometimes somewhere soon sophisticated sort sound space special specialist specific specifically
      specification speed spend spent spirit split spot spread stage stand standard start startup state statement status stay step
      stick stop stopped story straight straightforward strange strategy strength strict strong strongly structure struggle study stuff
      stupid style subject succeed success successful sudden suddenly suffer sufficient suggest suit summary summer sunday super
      support supportive supposed surface surprise surprising surround suspect sweet switch system systematic table tackle talk target
      task taught teach team technical technically technique technology ten tend tension term terrible terrific test thank theory
      therefore thick thin thirteen thirty thorough thousand threat three threw throughout throw thursday tie tight times tiny tip
      title today together told tone tool topic total totally touch tough toward track tradition traditional transition treat
      tremendous trend trick trigger trip trivial trouble true truly trust truth tuesday turn twelve twenty two type typical typically
      ultimate ultimately unable uncover understand unique unit universal universe unknown unless update upset usage useful user usual
      valid valuable value variable variation variety various vary vast version via view viewpoint virtual visible vision visit
      visualise visualize vital volume wait walk wall warn waste watch wave weak wear web website wednesday week weekend weight weird
      welcome well whenever whoever wide wield willing win winter wise wish wonder wonderful word words work worked works world worry
      worst worth write written wrong wrote year years yesterday yield young zero zone`),
    ...[...words('twenty thirty forty fifty sixty seventy eighty ninety')].flatMap((tens) =>
      Array.from(words('one two three four five six seven eight nine'), (ones) => tens + ones),
    ),
  ].map((word) => stemmer(word)),
)

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
