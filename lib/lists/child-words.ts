import type { Phrases } from './field-words'

/**
 * Words that show a page is made for children, and words that show it only sells or speaks about them.
 *
 * Source: written for Fineprint after the factors by which the FTC tells that a site is directed to children (16 CFR 312.2:
 * subject matter, visual content, animated characters, child-oriented activities, age of models, music, celebrities who
 * appeal to children, language) and the vocabulary of children's media, school grades and play. No site's name is listed
 * and nothing was learned from the labelled set, which only measures.
 * Date: 2026-11-22. Licence: MIT, as the rest of this repository.
 * Excluded: names of sites, games and characters; words for children in law, medicine and trade, which count against.
 *
 * Weights are steps on one scale: 3 alone is enough in a title, 2 needs company, 1 supports; negative ones speak against.
 */
export interface ChildWords {
  readonly weight: number
  readonly words: Phrases
}

export const CHILD_WORDS = {
  'made-for': {
    weight: 3,
    words: {
      en: 'for kids|kids radio|kids shows|kids video|kids tube|website for girls|for girls|kids reading|little passports|toons|fairyland|kids fun|kids entertainment|every child|your childs|child s imagination|childs imagination|children to|kids to|for tween|for teen girls|multiplayer games for kids|for children|for toddlers|for preschoolers|kids games|games for kids|children s games|childrens games|just for kids|for young children|for little ones|kids online|kids website|kids site|kid sites|kids club|childrens website|children s website|for kids by kids|kid safe|kid friendly games|kidsafe|safe for kids|kids tv|childrens tv|for boys and girls|for pre k|for kindergarten|for tweens|for girls games|games for girls|games for boys|for babies and toddlers|kids and teens|for your kids|for your child|for young learners|for young readers|for young people aged|ages 3|ages 4|ages 5|ages 6|ages 7|ages 8|aged 5|aged 6|aged 7|aged 8|kids love|kids can|children can|help kids|helps kids|help children|helps children|your kids|children learn|kids learn|where kids|teach kids|teaching kids|helping children|engage kids|get kids|homepage for kids|internet for kids|for kids of all ages|kids of all ages|children ages|kids ages|for kids aged|for children aged|for elementary|for students by students|year olds|by kids|for early learners|for little kids|kids web|childrens museum|children s museum',
      de: 'für kinder|kinderspiele|spiele für kinder|kinderseite|kinderwebseite|von kindern für kinder|für kids|kindernachrichten|kinderfernsehen|für mädchen und jungen|kindersuchmaschine|suchmaschine für kinder|für grundschüler|für kleinkinder|kinder kanal|kinderlieder|kinderseiten|kindersendungen|kinderradio|für schüler',
      fr: 'pour enfants|pour les enfants|jeux pour enfants|jeux pour les enfants|jeux enfants|jeux de filles|jeux pour filles|pour les petits|pour tout petits|site pour enfants|dessins animés|pour les kids|coloriages enfants|pour les jeunes|jeux pour fille|pour les tout petits|contes pour enfants|des enfants',
      es: 'para niños|para niñas|juegos para niños|juegos infantiles|juegos de niñas|juegos de chicas|para peques|para los peques|para chicos|cuentos infantiles|canciones infantiles|dibujos animados|para los niños|juegos para niñas|juegos para chicas|para los más pequeños',
      it: 'per bambini|giochi per bambini|giochi per ragazze|cartoni animati|per i bambini|per ragazzi|filastrocche|per i più piccoli|giochi bambini|disegni da colorare',
      pt: 'para crianças|jogos para crianças|jogos infantis|jogos de meninas|desenhos animados|para os pequenos|infantil|para meninas|jogos de menina|músicas infantis|para criança|para as crianças|histórias infantis',
      nl: 'voor kinderen|kinderspelletjes|spelletjes voor kinderen|voor kids|kinderliedjes|kinderwebsite|meisjesspelletjes|voor de jeugd|voor peuters|voor kleuters|tekenfilms|jeugdjournaal',
      pl: 'dla dzieci|gry dla dzieci|bajki dla dzieci|kolorowanki|dla najmłodszych|gry dla dziewczyn|gry dla dziewczynek|dla maluchów|kreskówki|bajki|dla przedszkolaków',
      ru: 'для детей|детские игры|игры для детей|для малышей|для девочек|игры для девочек|для мальчиков|мультфильмы для детей|детские песни|раскраски|для дошкольников|сказки для детей|мультики|для школьников',
      tr: 'çocuklar için|çocuk oyunları|kız oyunları|çizgi film|çocuk şarkıları|boyama sayfaları|çocuklara|okul öncesi|masallar',
      ja: '子供向け|子ども向け|こども向け|キッズ|幼児向け|小学生向け|親子で|児童向け|子どもたち|こどもの|知育|幼児教育|子供のための|子どものための',
      zh: '儿童|儿歌|少儿|幼儿|兒童|小朋友|儿童故事|动画片|亲子|幼兒|童话|孩子们|卡通',
      ko: '어린이|유아|키즈|아이들|동요|초등학생|유아용|아동|동화',
    },
  },
  children: {
    weight: 1.7,
    words: {
      en: 'kids|kid|children|child|childrens|children s|kidz|kiddies|kiddie|kiddos|toddler|toddlers|preschooler|preschoolers|little ones|tweens|tween|teens|youngsters|boys and girls|young learners|young readers|kindergartners|kindergarteners|schoolchildren|juniors|junior|pupils|young minds|young scientists|little learners|girls|boys|grade schoolers|young people|early learners|kindness for kids|young children|moppets',
      de: 'kinder|kids|kind|schüler|kleinkinder|jugendliche|grundschulkinder|schulkinder|vorschulkinder|jungs|mädchen|kindern|kinderclub|kita kinder|teenager',
      fr: 'enfants|enfant|petits|tout petits|jeunesse|jeunes|ados|gamins|élèves|filles|garçons|maternelle|junior|tes',
      es: 'niños|niñas|niño|niña|peques|chicos|chicas|infantil|infantiles|pequeños|bebés|infantes|escolares',
      it: 'bambini|bambino|bimbi|ragazzi|bambine|piccoli|bimbo|junior|ragazze',
      pt: 'crianças|criança|infantil|meninas|meninos|pequenos|miúdos|bebês|garotada|turma|infantis|criançada',
      nl: 'kinderen|kids|kind|jeugd|peuters|kleuters|meisjes|jongens|junior|kindjes',
      pl: 'dzieci|dziecko|dziewczynki|chłopcy|maluchy|przedszkolaki|uczniowie|dziecięce|najmłodsi',
      ru: 'дети|детей|детям|детский|детская|детское|малыши|малышей|девочки|мальчики|школьники|ребенок|детские|малыша',
      tr: 'çocuk|çocuklar|çocuklarınız|kızlar|erkekler|minikler|bebek|minik|çocukların',
      ja: '子供|子ども|こども|幼児|児童|小学生|赤ちゃん|キッズ|ジュニア', zh: '孩子|宝宝|少年|小学生|宝贝|青少年|小學生', ko: '아이|아기|청소년|초등|꼬마|주니어',
    },
  },
  play: {
    weight: 2,
    words: {
      en: 'coloring pages|multiplayer games|io games|virtual worlds|build your own world|build your own worlds|official fan club|make friends|digital toys|fan club|funny games|educational toys|word games|storyplace|create your own story|animated books|full episodes|your favorite shows|your favourite shows|building toys|free puzzles|unblocked|unblocked games|html5 games|colouring pages|coloring|colouring|coloring page|coloring books|nursery rhymes|nursery rhyme|dress up games|fun games|educational games|learning games|math games|maths games|reading games|typing games|word games for students|science games|spelling games|fairy tales|fairy tale|bedtime stories|story time|storytime|cartoons|cartoon|cartoon characters|puppets|puppet|virtual pet|virtual pets|virtual world|dinosaurs|unicorns|princess games|baby games|animal games|dot to dot|connect the dots|storybooks|storybook|picture books|kids songs|sing along|arts and crafts|kids crafts|crafts for kids|jokes for kids|riddles|pretend play|playtime|free games for girls|online games for girls|fun facts|puzzle games|fun and educational|fun and games|educational activities|fun activities|free printables|learn and play|play and learn|learning through play|interactive stories|animated stories|kids shows|girl games|girls games|makeover games|brain games|printable games|playful learning|play based|fun learning|learning fun|fun way to learn|make learning fun|learning adventure|kids videos|kids stories|children s books|childrens books|audio stories|stories for children|childrens stories|children s stories|interactive books|summer camp|educational videos|childrens songs|playground fun|free online games|play free games|fun free games|play games|play online games|free games|kids parties|childrens parties|bouncy castle|party entertainment',
      de: 'malvorlagen|ausmalbilder|märchen|lernspiele|basteln|gute nacht geschichten|zeichentrick|trickfilm|mitmachen|rätseln|hörspiele|kinderbuch|kinderbücher|mädchenspiele|kinderfilme|lerngeschichten|spielen und lernen|bilderbuch',
      fr: 'coloriage|coloriages|comptines|jeux éducatifs|contes|dessin animé|bricolage|dessins animés|jeux ludo éducatifs|ludo éducatif|histoires pour enfants|héros|jeux gratuits|jeu éducatif|activités ludiques|coloriages à imprimer|jeux en ligne|tes héros',
      es: 'colorear|dibujos para colorear|cuentos|juegos educativos|manualidades|canciones|dibujos|juegos gratis|fichas infantiles|juegos online|juegos de vestir|tus personajes favoritos',
      it: 'da colorare|fiabe|giochi educativi|lavoretti|favole|giochi online|giochi gratis|cartoni|ninne nanne|storie per bambini',
      pt: 'colorir|desenhos para colorir|histórias infantis|jogos educativos|brincadeiras|desenhos|galinha|jogos online|jogos grátis|divirta se|brincar|contos infantis|musiquinhas|canções infantis|atividades infantis|seus personagens',
      nl: 'kleurplaten|sprookjes|leerspelletjes|knutselen|spelletjes|voorleesverhalen|kinderboeken|oefenen groep|tekenfilm|gratis spelletjes',
      pl: 'kolorowanki|bajki|gry edukacyjne|zabawy|piosenki dla dzieci|gry online|łamigłówki|wierszyki|malowanki',
      ru: 'раскраски|сказки|развивающие игры|мультфильмы|поделки|стихи для детей|обучающие игры|загадки',
      tr: 'boyama|masallar|eğitici oyunlar|boyama kitabı|oyunlar|oyun oyna|çizgi filmler|etkinlikler',
      ja: 'ぬりえ|塗り絵|絵本|童話|知育ゲーム|アニメ|あそぼう|なかま|クイズ|おはなし|工作|どうよう', zh: '涂色|填色|童话|益智游戏|动画|绘本|故事|绘本故事|早教|益智', ko: '색칠|동화|교육 게임|만화|색칠공부|놀이|그림책|애니메이션',
    },
  },
  /** What pictures, films, songs and games for children show and are called. */
  mascots: {
    weight: 1.4,
    words: {
      en: 'teddy bear|smiling bear|cartoon bear|cartoon dragon|friendly dragon|friendly monster|happy monster|little monster|cartoon dinosaur|baby dinosaur|friendly dinosaur|smiling sun|cartoon owl|wise owl|cute owl|cartoon cat|cartoon dog|cartoon puppy|cartoon penguin|cartoon rabbit|happy bunny|cute bunny|cartoon fox|cartoon elephant|cartoon lion|cartoon monkey|cheeky monkey|talking animals|fairy princess|little fairy|magic unicorn|cartoon unicorn|rainbow unicorn|cartoon robot|friendly robot|our mascot|the mascot|cartoon pirate|little pirate|cartoon astronaut|lullaby|lullabies|singalong|nursery song|alphabet song|abc song|counting song|puppet show|cartoon episode|colouring game|coloring game|memory game|matching game|game canvas|dress up game|bedtime story|story for children',
      de: 'teddybär|kuscheltier|lachende sonne|kleiner drache|freundlicher drache|freundliches monster|kleine eule|schlaue eule|kleiner fuchs|lustiger affe|kleine fee|regenbogen einhorn|kleiner pirat|unser maskottchen|maskottchen|schlaflied|schlaflieder|kinderlied|abc lied|zählreim|puppentheater|zeichentrickfilm|memory spiel|malspiel|gute nacht geschichte',
      fr: 'ourson|nounours|petit dragon|gentil dragon|gentil monstre|petit monstre|petit dinosaure|soleil souriant|petite chouette|petit lapin|petit renard|petite fée|licorne arc en ciel|petit pirate|notre mascotte|la mascotte|berceuse|berceuses|comptine|chanson de l alphabet|marionnettes|jeu de mémoire|jeu de coloriage|histoire du soir',
      es: 'osito|oso de peluche|pequeño dragón|dragón amigable|monstruo simpático|pequeño dinosaurio|sol sonriente|buhito|conejito|zorrito|hada madrina|pequeña hada|unicornio arcoíris|pequeño pirata|nuestra mascota|la mascota animada|canción de cuna|nana|canción del abecedario|marionetas|juego de memoria|juego de colorear|cuento para dormir',
      it: 'orsetto|orsacchiotto|draghetto|mostriciattolo|piccolo dinosauro|sole sorridente|gufetto|coniglietto|volpina|fatina|unicorno arcobaleno|piccolo pirata|la nostra mascotte|ninna nanna|canzone dell alfabeto|burattini|marionette|gioco di memoria|gioco da colorare|storia della buonanotte',
      pt: 'ursinho|urso de pelúcia|dragãozinho|monstrinho|dinossaurinho|sol sorridente|corujinha|coelhinho|raposinha|fadinha|unicórnio arco íris|pequeno pirata|nosso mascote|canção de ninar|cantiga de roda|música do abc|fantoches|jogo da memória|jogo de colorir|história para dormir',
      nl: 'teddybeer|knuffelbeer|kleine draak|vriendelijk monster|kleine dinosaurus|lachende zon|uiltje|konijntje|vosje|kleine fee|regenboog eenhoorn|kleine piraat|onze mascotte|slaapliedje|kinderliedje|abc liedje|poppenkast|memoryspel|kleurspel|verhaaltje voor het slapengaan',
      pl: 'miś|pluszowy miś|mały smok|smoczek|przyjazny potwór|mały dinozaur|uśmiechnięte słońce|sówka|króliczek|lisek|mała wróżka|tęczowy jednorożec|mały pirat|nasza maskotka|kołysanka|piosenka o alfabecie|teatrzyk|kukiełki|gra pamięciowa|bajka na dobranoc',
      ru: 'мишка|плюшевый мишка|дракончик|добрый монстр|динозаврик|улыбающееся солнышко|солнышко|совёнок|зайчик|лисёнок|маленькая фея|радужный единорог|маленький пират|наш талисман|колыбельная|песенка|азбука для малышей|кукольный театр|игра на память|сказка на ночь',
      tr: 'ayıcık|oyuncak ayı|küçük ejderha|sevimli canavar|küçük dinozor|gülen güneş|baykuş|tavşancık|küçük tilki|küçük peri|gökkuşağı tek boynuzlu at|küçük korsan|maskotumuz|ninni|çocuk şarkısı|alfabe şarkısı|kukla gösterisi|hafıza oyunu|uyku masalı',
      ja: 'くまさん|うさぎさん|ぞうさん|ねこちゃん|きょうりゅう|かいじゅうくん|マスコット|子守唄|こもりうた|童謡|手遊び|てあそび|あいうえおのうた|人形劇|パペット|しんけいすいじゃく|ゆめかわ|まほうつかい',
      zh: '小熊|泰迪熊|小恐龙|小怪兽|太阳公公|猫头鹰博士|小兔子|小狐狸|小仙女|彩虹独角兽|小海盗|吉祥物|摇篮曲|字母歌|木偶戏|记忆游戏|涂色游戏|睡前故事',
      ko: '곰돌이|아기공룡|꼬마 괴물|웃는 해님|부엉이|토끼 친구|꼬마 요정|무지개 유니콘|꼬마 해적|마스코트|자장가|동요|알파벳 송|인형극|기억력 게임|색칠 놀이|잠자리 동화',
    },
  },
  'early-school': {
    weight: 1.8,
    words: {
      en: 'preschool|kindergarten|pre k|prek|elementary|elementary school|primary school|grade k|grades k|grades prek|k 5|k 8|k 6|k 12|k12|k 2|k 3|1st grade|2nd grade|3rd grade|4th grade|5th grade|first grade|second grade|third grade|fourth grade|fifth grade|sixth grade|middle school|early childhood|early years|ks1|ks2|key stage|phonics|times tables|multiplication|alphabet|abcs|abc|numeracy|learn to read|learning to read|reading program|reading level|math facts|number facts|addition and subtraction|handwriting|spelling|homework help|homework|homeschool|homeschooling|homeschoolers|stem for|steam for|montessori|sight words|counting|grades 1|grades 2|grades 3|grades 4|grades k 5|grade 1|grade 2|grade 3|grade 4|grade 5|grade 6|printable worksheets|math worksheets|worksheets|worksheet|lesson plans|math practice|math problems|reading comprehension|early literacy|early learning|coding for|young coders|learn to code|online math|maths online|ages 3 to|classroom activities|k 12 students|primary learners|flashcards|singapore math|kumon|mental math|abacus|spelling words',
      de: 'vorschule|grundschule|kindergarten|kita|einmaleins|lesen lernen|arbeitsblätter|hausaufgaben|rechnen lernen|schreiben lernen|lernplattform|grundschüler|1 klasse|2 klasse|3 klasse|4 klasse',
      fr: 'maternelle|école primaire|primaire|maternelles et primaires|cp|ce1|ce2|cm1|cm2|apprendre à lire|devoirs|tables de multiplication|fiches|alphabet|école maternelle|écoliers',
      es: 'preescolar|primaria|educación infantil|educación primaria|aprender a leer|tablas de multiplicar|deberes|fichas|abecedario|infantil y primaria|jardín de infantes',
      it: 'scuola primaria|scuola dell infanzia|scuola elementare|tabelline|compiti|imparare a leggere|schede didattiche|asilo|alfabeto',
      pt: 'pré escola|ensino fundamental|educação infantil|alfabetização|tabuada|jardim de infância|pré escolar|1º ciclo|atividades escolares|aprender a ler',
      nl: 'basisschool|kleuterschool|leren lezen|tafels|huiswerk|werkbladen|groep 3|groep 4|groep 5|rekenen|basisonderwijs',
      pl: 'przedszkole|szkoła podstawowa|nauka czytania|tabliczka mnożenia|praca domowa|karty pracy|klasy 1 3|edukacja wczesnoszkolna',
      ru: 'детский сад|начальная школа|дошкольников|учимся читать|домашнее задание|азбука|начальных классов|прописи|таблица умножения',
      tr: 'anaokulu|ilkokul|ödev|okuma yazma|çalışma kağıtları|çarpım tablosu|1 sınıf|okulöncesi', ja: '幼稚園|保育園|小学校|宿題|ひらがな|学習プリント|九九|漢字ドリル', zh: '幼儿园|小学|作业|拼音|識字|启蒙|國小', ko: '유치원|초등학교|숙제|한글|학습지|구구단',
    },
  },
  classroom: {
    weight: 1.3,
    words: {
      en: 'classroom|classrooms|students|teachers|math|maths|mathematics|educators|lesson|lessons|school children|educational website|educational games|engage students|students love|teachers love|learning platform|curriculum aligned|teaching resources|student|stem|steam|edtech|typing tutor|review game|science experiments|word search|brain teasers|online classes for|interactive stories|reading age|english teaching|learn math|learn maths|math program|learning app|social learning|young scientist|book creator|stories online|programming for|programming language and|coding classes|safe social',
      de: 'lernspiel|lehrplan|klasse 1|unterricht|grundschullehrer|lernen kinder|spielerisch lernen|kinderportal|kinderprojekt|spielerisch', fr: 'ludo éducative|ludo éducatif|jeux et exercices|exercices de maths|jeux éducatifs et récréatifs|récréatifs|enseignants|élèves', es: 'tu tarea|tareas|libros de texto|ejercicios interactivos|primaria secundaria|matemáticas|maestros', it: 'matematica|insegnanti|esercizi|maestra', pt: 'matemática|professores|atividades|exercícios|lição de casa', nl: 'rekenen|leerkrachten|oefenen|lesmateriaal', pl: 'matematyka|nauczyciele|ćwiczenia|lekcje', ru: 'математика|учителей|уроки|задания|ученикам', tr: 'matematik|öğretmenler|dersler|öğrenciler', ja: '算数|教材|先生|英語教室|学習教材|おうち', zh: '数学|老师|课程|英语启蒙|学生', ko: '수학|선생님|수업|영어 교육|학생',
    },
  },
  learning: {
    weight: 0.8,
    words: {
      en: 'toy|toys|babies|baby|infants|youth|crafts|learn english|typing|curriculum|educational|learning|learn|education|parents|reading|science|fun|play|games|game|adventure|adventures|explore|imagination|creative|characters|stories|songs|videos|activities|animals|puzzles|quizzes|quiz|toys|toy|animated|magical|monsters|friends|superhero|dragons|pets|story|printable|printables|learners|playful|crafting|princess|pirate|robots|zoo|literacy|edtech|tutoring|tutor',
      de: 'spielen|spiele|lernen|schule|spaß|geschichten|entdecken|abenteuer|spannend|spielzeug|tiere|rätsel|quiz|lehrer|eltern|du|dich|dein|deine|mach mit', fr: 'jeux|jeu|apprendre|école|amusant|histoires|découvrir|aventure|jouets|parents|animaux|vidéos|jouer|ton|ta|t amuser|enseignants|éducatif', es: 'juegos|juego|aprender|escuela|diversión|divertido|historias|aventuras|jugar|juguetes|padres|educativo|maestros|videos|personajes', it: 'giochi|gioco|imparare|scuola|divertimento|storie|avventura|giocare|giocattoli|genitori|animali|divertenti|educativi', pt: 'jogos|jogo|aprender|escola|diversão|histórias|aventura|brinquedos|pais|educativo|divertido|vídeos|personagens|turminha', nl: 'spelen|spel|leren|school|plezier|verhalen|avontuur|speelgoed|ouders|dieren|leuke|leerkrachten', pl: 'gry|zabawa|nauka|szkoła|przygody|zabawki|rodzice|edukacja|nauczyciele|zwierzęta', ru: 'игры|учиться|школа|приключения|игрушки|родителей|развитие|обучение|веселые', tr: 'oyun|öğren|okul|eğlence|macera|oyuncak|ebeveynler|eğitim|eğlenceli', ja: 'ゲーム|学習|学校|あそび|おもちゃ|保護者|楽しい|たのしく|冒険', zh: '游戏|学习|学校|玩具|家长|教育|快乐|遊戲|學習', ko: '게임|학습|학교|장난감|부모|교육|재미',
    },
  },
  trade: {
    weight: -2.2,
    words: {
      en: 'foods|food|baby products|childrens products|children s products|personalized|personalised|scout|patches|brand|novelties|range|quality|stylish|clothing|shop now|online store|our products|beds|bedroom|organic food|gift shop|for him|home goods|clothes|fashion|wear|shoes|footwear|apparel|boutique|dresses|pyjamas|t shirts|furniture|stroller|strollers|jewelry|jewellery|wholesale|suppliers|manufacturer|manufacturers|shipping|discount|discounts|sale|buy|prices|price|outlet|designer|cosmetics|skincare|supplier|delivery|online shopping|shopping|gift shop|deals|coupons|lowest price|mens|womens|ladies|hotel|hotels|restaurant|travel agency|photography|photographer|photographers|wedding|weddings|accessories|baby gear|nappies|diapers|mattress|bedding|home decor|customers|brands|second hand|preloved|vintage|collectibles|merchandise|amazon|ebay|add to cart|checkout|real estate|insurance|for sale|official store|furniture|organic cotton|bikes|scooters|swimwear|socks|sunglasses|watches|perfume|hair|bags|jackets|sportswear|maternity|pregnancy|clothing store|onesies',
      de: 'mode|kleidung|schuhe|möbel|kaufen|bekleidung|preise|versand|angebote|hersteller|onlineshop|online shop|bestellen|günstig|damen|herren|shop|zubehör|kinderwagen|rabatt', fr: 'vêtements|mode|chaussures|meubles|acheter|boutique|livraison|prix|magasin|soldes|poussette|femme|homme|promo|achat|accessoires', es: 'ropa|moda|zapatos|muebles|comprar|tienda|envío|precios|ofertas|mujer|hombre|calzado|precio|accesorios|productos|venta', it: 'abbigliamento|moda|scarpe|mobili|acquista|negozio|spedizione|prezzi|offerte|donna|uomo|vendita|accessori|prodotti', pt: 'roupas|moda|sapatos|móveis|comprar|loja|frete|preços|ofertas|roupa|calçados|mulher|homem|venda|produtos|acessórios', nl: 'kleding|mode|schoenen|meubels|kopen|winkel|verzending|prijzen|webshop|dames|heren|korting|kinderkleding|bestellen', pl: 'odzież|moda|buty|meble|sklep|kup|dostawa|ceny|wózki|damskie|męskie|ubranka|hurtownia|promocje', ru: 'одежда|мода|обувь|мебель|купить|магазин|доставка|цены|коляски|женская|мужская|интернет магазин|цена|заказать|оптом|товары|каталог|скидки', tr: 'giyim|moda|ayakkabı|mobilya|satın al|mağaza|kargo|fiyat|fiyatları|erkek giyim|kadın|indirim|ürünler', ja: '洋服|ファッション|家具|通販|送料|販売|価格|購入|子供服|ベビー服|商品|買取|激安', zh: '服装|服饰|家具|购买|价格|批发|鞋|童装|厂家|商城|母婴|公司|產品|产品', ko: '의류|패션|가구|쇼핑몰|배송|가격|아동복|할인|구매|판매',
    },
  },
  'about-children': {
    weight: -2,
    words: {
      en: 'senate|mandate|coaching|presentations|meetings|articles|couples|nurse|clinical|wellness|tours|fishing|career|memos|gestational|tuition|spoken english|habitat|support documentation|common questions|independent|voluntary|organisation|bullying|programs for schools|sleep aid|ielts|certification|jobs|memo|supplements|trends|ielts|company|companies|employees|provider|providers|services|service|hospital|pediatric|pediatrics|dentist|dentistry|dental|orthodontic|clinic|therapy|therapist|autism|adoption|foster care|foster|custody|child support|attorney|law firm|lawyer|charity|charities|donate|donation|foundation|nonprofit|non profit|fundraising|welfare|daycare|day care|childcare|child care|nanny|nannies|babysitter|child development center|social services|department of|ministry|policy|policies|disability services|treatment|disorder|health care|medical|psychology|nursery school|our school|school district|admissions|enrollment|diocese|church|parish|ministries|bible study|research|university|conference|abuse|rescue|orphans|orphanage|sponsor a child|survivors|academy trust|pta|district|board of education|volunteers|jobs|careers|recruitment|funeral|vaccines|moms|mom blog|family law|financial|investment|mortgage|real estate|association|council|blog|fitness|consulting|solutions|marketing|agency|enterprise|business|b2b|saas|crm|cloud|hosting|web design|seo|apk|torrent|xbox|playstation|ps4|ps5|pc games|console|esports|fps|mmorpg|gameplay|walkthrough|forum|wiki|podcast|album|lyrics|netflix|anime|manga',
      de: 'krankenhaus|kinderarzt|zahnarzt|klinik|therapie|adoption|spenden|stiftung|jugendamt|anwalt|tagesmutter|verein|schwangerschaft|praxis|gmbh|software|unternehmen|jobs|universität|forum|nachrichten|politik und', fr: 'hôpital|pédiatre|dentiste|clinique|thérapie|adoption|don|fondation|avocat|crèche|association|grossesse|entreprise|logiciel|université|forum|actualités|cabinet|mairie', es: 'hospital|pediatra|dentista|clínica|terapia|adopción|donar|fundación|abogado|guardería|asociación|embarazo|empresa|universidad|foro|noticias|software|blog', it: 'ospedale|pediatra|dentista|clinica|terapia|adozione|fondazione|avvocato|asilo nido|associazione|gravidanza|azienda|università|notizie|software|blog', pt: 'hospital|pediatra|dentista|clínica|terapia|adoção|doação|fundação|advogado|creche|associação|gravidez|empresa|universidade|notícias|software|blog', nl: 'ziekenhuis|kinderarts|tandarts|therapie|adoptie|doneer|stichting|advocaat|kinderopvang|vereniging|zwangerschap|bedrijf|nieuws|software|gemeente|praktijk', pl: 'szpital|pediatra|dentysta|klinika|terapia|adopcja|fundacja|prawnik|żłobek|stowarzyszenie|ciąża|firma|wiadomości|gmina|gabinet', ru: 'больница|педиатр|стоматолог|клиника|терапия|усыновление|фонд|адвокат|благотворительный|беременность|компания|новости|форум|медицинский|онлайн смотреть|смотреть онлайн|скачать', tr: 'hastane|doktor|diş|klinik|terapi|vakıf|avukat|kreş|dernek|hamilelik|firma|haber|haberler', ja: '病院|小児科|歯科|クリニック|養子|寄付|法律|保育園求人|株式会社|求人|ニュース|大学|ブログ|整形', zh: '医院|儿科|牙科|诊所|领养|捐款|律师|医疗|有限公司|新闻|下载|大学|论坛|科技', ko: '병원|소아과|치과|클리닉|입양|기부|변호사|주식회사|뉴스|다운로드|대학교|블로그',
    },
  },
  adult: {
    weight: -4,
    words: {
      en: 'casino|betting|poker|slots|slot|gambling|sportsbook|porn|sex|xxx|escort|dating|adult only|vape|cannabis|cbd|alcohol|wine|beer|whisky|tobacco|18+|crypto|bitcoin|forex|loan|loans|lottery|jackpot|bet|bets|bookmaker|adult|adults only|nude|erotic|weapons|guns|tattoo|viagra',
      de: 'casino|wetten|glücksspiel|erotik|poker|kredit|alkohol', fr: 'casino|paris sportifs|poker|rencontre|érotique|crédit|alcool', es: 'casino|apuestas|poker|citas|erótico|préstamo|alcohol|porno', it: 'casinò|scommesse|poker|incontri|erotico|prestito', pt: 'cassino|apostas|poker|namoro|erótico|empréstimo|cerveja', nl: 'casino|gokken|wedden|poker|erotisch|lening', pl: 'kasyno|zakłady|poker|randki|erotyka|kredyt', ru: 'казино|ставки|покер|знакомства|эротика|кредит|порно|букмекер', tr: 'casino|bahis|poker|kumar|kredi|escort|iddaa', ja: 'カジノ|ギャンブル|出会い|アダルト|パチンコ', zh: '赌场|博彩|棋牌|彩票|成人|娱乐城|赌博|投注', ko: '카지노|도박|배팅|성인|토토|바카라',
    },
  },
} as const satisfies Record<string, ChildWords>
