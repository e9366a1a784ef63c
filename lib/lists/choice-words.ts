import type { Phrases } from './field-words'

/**
 * The words beside boxes and buttons: what somebody is asked to agree to, and whether ticking says yes or no.
 *
 * Source: written for Fineprint from the wording usual on consent boxes; phrases as in field-words.ts.
 * Date: 2026-11-22. Licence: MIT, as the rest of this repository. Excluded: names of products and sites.
 */
export const CHOICE_WORDS = {
  marketing: {
    en: 'newsletter|newsletters|marketing|promotional|promotions|promotion|special offers|offers|exclusive offers|deals|news and offers|news about|updates about|product updates|advertising|advertisements|commercial communications|promo emails|marketing emails|tips and offers|latest news|discounts|hear about|hear from us|send me news|send me emails|send me updates|receive emails|receive updates|text messages about|weekly news|email me about|keep me informed|keep me updated|sales and|catalog|catalogue|mailing list|email updates|direct mail|send me news',
    de: 'newsletter|werbung|werbliche|angebote|angeboten|sonderangebote|werbe e mails|neuigkeiten|marketing|aktionen|rabatte|informationen über produkte|werbezwecke|werbezwecken|gutscheine',
    fr: 'newsletter|offres|offres promotionnelles|publicité|promotions|bons plans|lettre dinformation|nouveautés|marketing|communications commerciales|offres spéciales|infolettre|prospection|actualités',
    es: 'boletín|ofertas|publicidad|promociones|promocionales|comunicaciones comerciales|novedades|marketing|newsletter|descuentos|correos publicitarios|información comercial',
    it: 'newsletter|offerte|pubblicità|promozioni|promozionali|comunicazioni commerciali|novità|marketing|sconti|finalità di marketing|materiale pubblicitario',
    pt: 'newsletter|ofertas|publicidade|promoções|promocionais|comunicações comerciais|novidades|marketing|descontos|boletim|emails promocionais',
    nl: 'nieuwsbrief|aanbiedingen|reclame|acties|marketing|kortingen|nieuws en aanbiedingen|commerciële|promoties',
    pl: 'newsletter|oferty|ofertach|reklamy|promocje|promocjach|informacje handlowe|informacji handlowych|marketing|marketingowe|marketingowych|nowości|rabaty',
    ru: 'рассылка|рассылку|рекламу|реклама|рекламные|рекламных|акции|акциях|предложения|предложениях|новости|маркетинговые|скидки|скидках|рекламной',
    tr: 'bülten|kampanya|kampanyalar|kampanyalardan|reklam|fırsatlar|indirimler|pazarlama|ticari elektronik ileti|duyurular|tanıtım',
    ja: 'メールマガジン|メルマガ|お得な情報|キャンペーン|ニュースレター|広告|お知らせメール|案内メール|セール情報',
    zh: '优惠|促销|推广|营销|广告|電子報|订阅|最新资讯|优惠信息|行銷|廣告|資訊',
    ko: '마케팅|광고|혜택|이벤트|뉴스레터|프로모션|광고성|소식 받기|할인 정보',
  },
  sharing: {
    en: 'share my information|share my data|share my details|shared with our partners|third parties|third party|our partners|selected partners|partner companies|pass on my details|sponsors|trusted partners|affiliates|sell my',
    de: 'an dritte|weitergegeben|partner weitergeben|partnern|partnerunternehmen|weitergabe|dritten', fr: 'partenaires|tiers|partager mes données|transmises à', es: 'terceros|socios|compartir mis datos|ceder mis datos|cesión de datos', it: 'terzi|terze parti|partner|condividere i miei dati|comunicazione a terzi|cessione', pt: 'terceiros|parceiros|partilhar os meus dados|compartilhar meus dados', nl: 'derden|partners|gegevens delen|delen met partners', pl: 'partnerom|osobom trzecim|partnerów|udostępnianie danych|podmiotom trzecim', ru: 'третьим лицам|партнерам|передачу данных|передача данных', tr: 'üçüncü taraflar|üçüncü kişilerle|iş ortakları|paylaşılmasını|üçüncü taraflarla', ja: '第三者|提携企業|パートナー企業|第三者提供', zh: '第三方|合作伙伴|合作夥伴|共享我的', ko: '제3자|제휴사|파트너사|제3자 제공',
  },
  terms: {
    en: 'terms|terms of service|terms of use|terms and conditions|privacy policy|privacy notice|user agreement|conditions of use|privacy statement|cookie policy|rules', de: 'agb|nutzungsbedingungen|datenschutzerklärung|datenschutzbestimmungen|allgemeinen geschäftsbedingungen|datenschutz|teilnahmebedingungen', fr: 'conditions générales|cgu|cgv|politique de confidentialité|conditions dutilisation|conditions de vente', es: 'términos|condiciones|política de privacidad|aviso legal|términos y condiciones|aviso de privacidad', it: 'termini|condizioni|informativa sulla privacy|privacy policy|termini e condizioni|informativa privacy', pt: 'termos|condições|política de privacidade|termos de uso|termos e condições', nl: 'voorwaarden|algemene voorwaarden|privacybeleid|privacyverklaring|gebruiksvoorwaarden', pl: 'regulamin|regulaminu|politykę prywatności|polityki prywatności|warunki', ru: 'условия|соглашение|политика конфиденциальности|соглашением|политикой конфиденциальности|правила|правилами|условиями', tr: 'kullanım koşulları|gizlilik politikası|üyelik sözleşmesi|şartlar|kullanım şartları|aydınlatma metni', ja: '利用規約|プライバシーポリシー|規約|個人情報の取り扱い', zh: '服务条款|隐私政策|用户协议|使用条款|隱私權政策|服務條款', ko: '이용약관|개인정보 처리방침|약관|개인정보처리방침|개인정보 수집',
  },
  no: {
    en: 'do not|dont|would not like|rather not|prefer not|no thanks|opt out|opt me out|not to receive|not want|not wish|not receive|exclude me|stop sending|no please|object to',
    de: 'nicht|keine|kein|abbestellen|widerspreche', fr: 'pas|refuse|moppose|ne plus', es: 'no|rechazo|no deseo|no quiero|me opongo', it: 'non|rifiuto|mi oppongo|nego il consenso', pt: 'não|recuso|não desejo|não quero', nl: 'niet|geen', pl: 'nie', ru: 'не|отказываюсь|отказаться от', tr: 'istemiyorum|almak istemiyorum|istemem|hayır|onaylamıyorum', ja: '希望しない|不要|受け取らない|希望しません|受け取りません|しない', zh: '不希望|不想|不接收|不要|拒绝|不同意|不接受', ko: '받지 않|원하지 않|거부|수신거부|동의하지 않',
  },
  untick: {
    en: 'untick|uncheck|deselect|clear this box|un tick|remove the tick|unticking|unchecking', de: 'häkchen entfernen|abwählen|haken entfernen|entfernen sie das häkchen', fr: 'décochez|décocher', es: 'desmarque|desmarca|desmarcar', it: 'deseleziona|deselezionare|togli la spunta', pt: 'desmarque|desmarcar', nl: 'vinkje weg|uitvinken|vink uit', pl: 'odznacz|odznaczyć', ru: 'снимите галочку|уберите галочку|снимите отметку', tr: 'işareti kaldırın|işareti kaldır', ja: 'チェックを外して|チェックを外す', zh: '取消勾选|取消勾選', ko: '체크를 해제|체크 해제',
  },
  yes: { en: 'yes|yes please|i agree|sure|ok|accept|sign me up', de: 'ja|ja bitte|einverstanden', fr: 'oui|jaccepte', es: 'sí|acepto', it: 'sì|si|accetto|acconsento|presto il consenso', pt: 'sim|aceito', nl: 'ja|ja graag', pl: 'tak|zgadzam się', ru: 'да|согласен', tr: 'evet|kabul ediyorum', ja: 'はい|希望する|同意する', zh: '是|同意|接受', ko: '예|동의|동의함' },
  'agree-by': {
    en: 'by signing up|by creating an account|by registering|by continuing|by joining|by clicking|by submitting|by subscribing|by providing your email|by entering your email|by completing', de: 'mit der registrierung|mit der anmeldung|mit dem absenden|durch klicken|mit klick auf|indem sie', fr: 'en vous inscrivant|en créant|en cliquant|en continuant|en soumettant', es: 'al registrarte|al registrarse|al crear|al continuar|al hacer clic|al enviar', it: 'registrandoti|cliccando|continuando|iscrivendoti|creando un account|inviando', pt: 'ao se cadastrar|ao criar|ao continuar|ao clicar|ao registar se|ao enviar', nl: 'door je te registreren|door te registreren|door verder te gaan|door op|door een account', pl: 'rejestrując się|klikając|kontynuując|zakładając konto|wysyłając', ru: 'регистрируясь|нажимая|продолжая|отправляя форму|создавая', tr: 'kaydolarak|üye olarak|devam ederek|tıklayarak|kayıt olarak', ja: '登録することで|登録すると|続行することで|送信することで', zh: '注册即表示|点击即表示|继续即表示|註冊即表示|提交即表示', ko: '가입하면|가입함으로써|계속하면|클릭하면',
  },
} as const satisfies Record<string, Phrases>
