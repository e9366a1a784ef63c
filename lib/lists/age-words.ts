import type { Phrases } from './field-words'

/**
 * How forms speak of ages and of parents.
 * Source: written for Fineprint; phrases as in field-words.ts. Date: 2026-11-22. Licence: MIT, as the rest of this repository.
 * Excluded: `parent` alone (a parent company, a parent category, offers for parents).
 */
export const AGE_WORDS = {
  years: {
    en: 'years|year|old|age|aged|yrs|yo|over|under|older|younger|adult', de: 'jahre|jahren|jährig|alt|alter', fr: 'ans|an', es: 'años|ano', it: 'anni', pt: 'anos', nl: 'jaar', pl: 'lat|rok|roku', ru: 'лет|год|года', tr: 'yaş|yaşında|yaşından|yaşındayım|yaşını', ja: '歳|才', zh: '岁|歲|周岁', ko: '세|살',
  },
  over: {
    en: 'over|older than|or older|at least|or over|or above|and over|and older|and above|above the age|have reached|of legal|minimum|years or more|turned|i am 18|im 18', de: 'über|mindestens|älter als|oder älter|vollendet|ab|volljährig', fr: 'plus de|au moins|ou plus|majeur|majeure|révolus', es: 'más de|al menos|mayor de|o más|mayores de|cumplidos|mayor', it: 'più di|almeno|maggiore di|o più|maggiorenne|compiuto|superiore', pt: 'mais de|pelo menos|maior de|ou mais|maiores de|completos|no mínimo', nl: 'ouder dan|minimaal|ten minste|of ouder|boven de|minstens', pl: 'powyżej|ukończone|ukończyłem|co najmniej|więcej niż|lub więcej|ukończyłam|mam ukończone|pełnoletni', ru: 'старше|больше|исполнилось|не менее|более|уже есть|мне есть', tr: 'büyüğüm|üstü|üzeri|büyük|en az|üstündeyim|doldurdum|büyüküm|üzerindeyim', ja: '以上', zh: '以上|已满|年满|满|滿', ko: '이상',
  },
  under: {
    en: 'under|younger than|or younger|below|not yet|less than|or under', de: 'unter|jünger als|oder jünger', fr: 'moins de|mineur|moins que', es: 'menos de|menor de|menores de|o menos', it: 'meno di|minore di|minorenne|o meno', pt: 'menos de|menor de|menores de|ou menos', nl: 'jonger dan|onder de|of jonger', pl: 'poniżej|mniej niż|młodszy niż|nie mam ukończonych|nie ukończyłem', ru: 'младше|меньше|менее|нет|не исполнилось', tr: 'küçüğüm|altı|altında|küçük|altındayım', ja: '未満|以下', zh: '未满|以下|不满|未滿', ko: '미만|이하',
  },
  /** Send a young person to their parents, or ask parents for consent. */
  'ask-parent': {
    en: 'ask your parent|ask your parents|ask a parent|ask your mom|ask your mum|ask a grown up|ask your grown up|ask an adult|parental consent|parents consent|parent s consent|parental permission|parents permission|parent s permission|consent of a parent|consent of your parent|consent of your parents|permission from your parent|permission from a parent|permission of a parent|permission of your parents|permission from your parents|parent or guardian|parents or guardians|parent or legal guardian|parent guardian|with your parents|get a parent|get your parents|get your parent|help from a parent|grown ups help|grownups help|get permission from|tell your parents|your parents ok|parent must|parents must|parent needs to|let your parents know|check with your parents|check with a parent|notify your parent|email your parent|approval from your parent|parents approval|parental approval|guardians permission|guardian s permission|mom or dad|mum or dad|with a grown up|grown up to help',
    de: 'frag deine eltern|frage deine eltern|bitte deine eltern|einwilligung der eltern|erlaubnis deiner eltern|zustimmung deiner eltern|einverständnis deiner eltern|einverständnis der eltern|erziehungsberechtigten|erziehungsberechtigte|erlaubnis der eltern|zustimmung der eltern|mit deinen eltern|hol deine eltern|deine eltern um erlaubnis|einwilligung deiner eltern|elterliche zustimmung',
    fr: 'demande à tes parents|demandez à vos parents|accord de tes parents|accord parental|autorisation parentale|autorisation de tes parents|consentement parental|permission de tes parents|accord de vos parents|parent ou tuteur|avec tes parents|représentant légal|laccord dun parent|laccord de tes parents|lautorisation de tes parents|demande la permission à tes parents',
    es: 'pide permiso a tus padres|pregunta a tus padres|permiso de tus padres|consentimiento de tus padres|consentimiento paterno|consentimiento parental|autorización de tus padres|padre o tutor|padres o tutores|pide ayuda a tus padres|autorización de los padres|permiso de los padres|padre madre o tutor|consentimiento de los padres|con tus padres',
    it: 'chiedi ai tuoi genitori|chiedi a un genitore|consenso dei genitori|permesso dei genitori|consenso dei tuoi genitori|autorizzazione dei genitori|genitore o tutore|permesso ai tuoi genitori|con i tuoi genitori|consenso parentale|permesso ai genitori|consenso di un genitore|permesso a mamma o papà|permesso dei tuoi genitori',
    pt: 'peça permissão aos seus pais|pede autorização aos teus pais|pergunta aos teus pais|autorização dos pais|consentimento dos pais|consentimento parental|permissão dos seus pais|permissão dos pais|pais ou responsáveis|pai ou responsável|peça ajuda aos seus pais|autorização dos teus pais|encarregado de educação|peça a seus pais|peça aos seus pais|responsável legal|consentimento de um dos pais',
    nl: 'vraag je ouders|vraag het aan je ouders|toestemming van je ouders|ouderlijke toestemming|toestemming van een ouder|ouder of voogd|ouders of voogd|met je ouders|toestemming van de ouders|toestemming aan je ouders|toestemming van ouders|hulp van je ouders',
    pl: 'zapytaj rodziców|poproś rodziców|zgoda rodziców|zgodę rodziców|zgody rodziców|zgoda rodzica|zgodę rodzica|zgody rodzica|rodzica lub opiekuna|rodzic lub opiekun|pozwolenie rodziców|opiekuna prawnego|poproś rodzica|zapytaj rodzica|o zgodę rodziców|z rodzicami',
    ru: 'спроси родителей|спроси у родителей|разрешение родителей|согласие родителей|согласия родителей|разрешения родителей|родителя или опекуна|попроси родителей|с родителями|согласие законного представителя|попроси маму|маму или папу|родителей или опекуна',
    tr: 'ebeveynine sor|anne babana sor|ebeveyn izni|ebeveyn onayı|velinin izni|veli onayı|anne babandan izin|ebeveyninden izin|ebeveyn veya vasi|anne veya babandan|velinden izin|anne baba izni|ailenden izin|ebeveynlerinden izin',
    ja: '保護者の同意|保護者の方|保護者の許可|おうちの人に|おうちの人と|親の同意|保護者に|保護者と一緒|おうちのひと|親権者の同意|お父さんやお母さん',
    zh: '家长同意|监护人同意|父母同意|请家长|征得父母|问问爸爸妈妈|家長同意|監護人同意|父母的同意|监护人的同意|父母或监护人|在家长|请父母|家长的同意|法定代理人同意|爸爸妈妈帮',
    ko: '부모님의 동의|보호자의 동의|부모님 동의|보호자 동의|법정대리인의 동의|법정대리인 동의|부모님께|부모님과 함께|부모님의 허락|보호자와 함께|엄마나 아빠',
  },
  /** Steps that check that an adult consents (16 CFR 312.5(b)(2)). */
  verifiable: {
    en: 'verify that you are a parent|verify you are a parent|verify that you are an adult|verifiable parental consent|sign and return|consent form|call our toll free|last four digits of your social security|video call to verify|verify parent|parent verification|adult verification|verified parental consent|verify your adult status|small charge to verify|confirm you are the parent', de: 'einwilligungsformular|elternteil bestätigen|verifizierung der eltern|einverständniserklärung|eltern verifizieren', fr: 'formulaire de consentement|vérification parentale|vérifier que vous êtes un parent', es: 'formulario de consentimiento|verificación parental|verificar que eres padre', it: 'modulo di consenso|verifica del genitore|verifica parentale', pt: 'formulário de consentimento|verificação parental|verificar que é um dos pais', nl: 'toestemmingsformulier|verificatie van ouder|ouderverificatie', pl: 'formularz zgody|weryfikacja rodzica', ru: 'форма согласия|проверка родителя|бланк согласия', tr: 'onay formu|ebeveyn doğrulama|izin formu', ja: '同意書|保護者確認', zh: '同意书|家长验证|家長驗證', ko: '동의서|보호자 인증|보호자 확인',
  },
} as const satisfies Record<string, Phrases>
