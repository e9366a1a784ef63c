/**
 * Footers, sign-up forms and menus as they stand on sites of thirteen languages, each with links that only look like one
 * to the policy: settings, news, terms, recipes. Written for this test; no site has them.
 */
export interface FoundOn {
  readonly language: string
  readonly what: string
  readonly html: string
  /** Where each lies: the policy, and the notices beside it; what is not named must not be found. */
  readonly policy: string
  readonly children?: string
  readonly cookies?: string
  readonly supplement?: string
}

export const footer = (...links: readonly (readonly [href: string, text: string])[]): string =>
  `<main><h1>—</h1></main><footer><ul>${links.map(([href, text]) => `<li><a href="${href}">${text}</a></li>`).join('')}</ul></footer>`
export const menu = (...links: readonly (readonly [href: string, text: string])[]): string =>
  `<nav>${links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ')}</nav>`
const form = (sentence: string): string =>
  `<form><label>E-mail <input type="email" name="email"></label><p><small>${sentence}</small></p><button>OK</button></form>`

export const PAGES: readonly FoundOn[] = [
  {
    language: 'en',
    what: 'a shop',
    html: footer(
      ['/terms', 'Terms'],
      ['/settings/privacy', 'Privacy settings'],
      ['/recipes/cookies', 'Cookie recipes'],
      ['/p/3', 'Privacy & Cookie Policy'],
      ['/p/4', 'Your California Privacy Rights'],
    ),
    policy: '/p/3',
    supplement: '/p/4',
  },
  {
    language: 'en',
    what: 'a sign-up form',
    html:
      menu(['/news/privacy-fine', 'Privacy fine for a rival']) +
      form(
        'By joining you agree to our <a href="/legal/a">Terms of Service</a> and <a href="/legal/b">Privacy Notice</a>.',
      ),
    policy: '/legal/b',
  },
  {
    language: 'en',
    what: 'a children’s site',
    html: footer(
      ['/kids/x', 'Children’s Privacy Notice'],
      ['/x', 'Privacy'],
      ['/y', 'Cookie notice'],
      ['/shop/cookies', 'Chocolate chip cookies'],
      ['/parents/activities', 'Rainy day ideas'],
    ),
    policy: '/x',
    children: '/kids/x',
    cookies: '/y',
  },
  {
    language: 'de',
    what: 'a shop',
    html: footer(
      ['/agb', 'AGB'],
      ['/impressum', 'Impressum'],
      ['/konto/datenschutz', 'Datenschutzeinstellungen'],
      ['/r/7', 'Cookies backen: 20 Rezepte'],
      ['/i/2', 'Datenschutz'],
    ),
    policy: '/i/2',
  },
  {
    language: 'de',
    what: 'a sign-up form',
    html: form(
      'Mit der Anmeldung akzeptierst du unsere <a href="/a">Nutzungsbedingungen</a> und die <a href="/b">Hinweise zum Datenschutz</a>. <a href="/c">Cookie-Hinweise</a>',
    ),
    policy: '/b',
    cookies: '/c',
  },
  {
    language: 'de',
    what: 'a children’s site',
    html:
      menu(['/artikel/datenschutz-urteil', 'Urteil zum Datenschutz an Schulen']) +
      footer(
        ['/d', 'Datenschutzerklärung'],
        ['/e', 'Datenschutz für Kinder'],
        ['/f', 'Hinweise für Einwohner Kaliforniens'],
      ),
    policy: '/d',
    children: '/e',
    supplement: '/f',
  },
  {
    language: 'fr',
    what: 'a shop',
    html: footer(
      ['/cgv', 'Conditions générales de vente'],
      ['/compte', 'Paramètres de confidentialité'],
      ['/recettes', 'Recette de cookies moelleux'],
      ['/p', 'Politique de confidentialité'],
      ['/q', 'Politique relative aux cookies'],
    ),
    policy: '/p',
    cookies: '/q',
  },
  {
    language: 'fr',
    what: 'a sign-up form',
    html: form(
      'En créant un compte, vous acceptez nos <a href="/1">conditions d’utilisation</a> et notre <a href="/2">charte de protection des données personnelles</a>.',
    ),
    policy: '/2',
  },
  {
    language: 'fr',
    what: 'a children’s site',
    html:
      menu(['/actualites/vie-privee', 'Vie privée : la nouvelle loi']) +
      footer(
        ['/m', 'Mentions légales'],
        ['/v', 'Vie privée'],
        ['/e', 'Vie privée des enfants'],
        ['/c', 'Résidents de Californie'],
      ),
    policy: '/v',
    children: '/e',
    supplement: '/c',
  },
  {
    language: 'es',
    what: 'a shop',
    html: footer(
      ['/aviso-legal', 'Aviso legal'],
      ['/cuenta', 'Configuración de privacidad'],
      ['/recetas', 'Receta de cookies de avena'],
      ['/a', 'Aviso de privacidad'],
      ['/b', 'Política de cookies'],
    ),
    policy: '/a',
    cookies: '/b',
  },
  {
    language: 'es',
    what: 'a sign-up form',
    html: form(
      'Al registrarte aceptas los <a href="/t">términos de uso</a> y nuestra <a href="/p">Política de tratamiento de datos personales</a>.',
    ),
    policy: '/p',
  },
  {
    language: 'es',
    what: 'a children’s site',
    html:
      menu(['/noticias/privacidad', 'Noticia: multa por privacidad']) +
      footer(['/p', 'Privacidad'], ['/n', 'Privacidad de los menores'], ['/ca', 'Residentes de California']),
    policy: '/p',
    children: '/n',
    supplement: '/ca',
  },
  {
    language: 'it',
    what: 'a shop',
    html: footer(
      ['/condizioni', 'Condizioni di vendita'],
      ['/profilo', 'Impostazioni privacy'],
      ['/ricette', 'Ricetta dei cookie al burro'],
      ['/p', 'Informativa sulla privacy'],
      ['/c', 'Informativa sui cookie'],
    ),
    policy: '/p',
    cookies: '/c',
  },
  {
    language: 'it',
    what: 'a sign-up form',
    html: form(
      'Ho letto l’<a href="/i">informativa sul trattamento dei dati personali</a> e accetto i <a href="/t">termini</a>.',
    ),
    policy: '/i',
  },
  {
    language: 'it',
    what: 'a children’s site',
    html:
      menu(['/notizie/privacy', 'Notizie: privacy a scuola']) +
      footer(['/p', 'Privacy'], ['/b', 'Privacy dei bambini'], ['/c', 'Residenti in California']),
    policy: '/p',
    children: '/b',
    supplement: '/c',
  },
  {
    language: 'pt',
    what: 'a shop',
    html: footer(
      ['/termos', 'Termos de uso'],
      ['/conta', 'Configurações de privacidade'],
      ['/receitas', 'Receita de cookies caseiros'],
      ['/p', 'Política de Privacidade'],
      ['/c', 'Política de Cookies'],
      ['/l', 'LGPD'],
    ),
    policy: '/p',
    cookies: '/c',
    supplement: '/l',
  },
  {
    language: 'pt',
    what: 'a sign-up form',
    html: form(
      'Ao continuar, aceita os <a href="/t">termos</a> e o nosso <a href="/a">aviso de proteção de dados</a>.',
    ),
    policy: '/a',
  },
  {
    language: 'pt',
    what: 'a children’s site',
    html:
      menu(['/noticias/privacidade', 'Notícia sobre privacidade']) +
      footer(['/p', 'Privacidade'], ['/k', 'Privacidade das crianças']),
    policy: '/p',
    children: '/k',
  },
  {
    language: 'nl',
    what: 'a shop',
    html: footer(
      ['/voorwaarden', 'Algemene voorwaarden'],
      ['/mijn', 'Privacy-instellingen'],
      ['/recepten', 'Recept voor cookies'],
      ['/p', 'Privacyverklaring'],
      ['/c', 'Cookiebeleid'],
    ),
    policy: '/p',
    cookies: '/c',
  },
  {
    language: 'nl',
    what: 'a sign-up form',
    html: form(
      'Door je aan te melden ga je akkoord met de <a href="/v">voorwaarden</a> en ons <a href="/b">privacybeleid</a>.',
    ),
    policy: '/b',
  },
  {
    language: 'nl',
    what: 'a children’s site',
    html:
      menu(['/nieuws/privacy', 'Nieuws: privacy op school']) +
      footer(['/p', 'Privacy'], ['/k', 'Privacy van kinderen'], ['/c', 'Inwoners van Californië']),
    policy: '/p',
    children: '/k',
    supplement: '/c',
  },
  {
    language: 'pl',
    what: 'a shop',
    html: footer(
      ['/regulamin', 'Regulamin'],
      ['/konto', 'Ustawienia prywatności'],
      ['/przepisy', 'Przepis na cookies'],
      ['/p', 'Polityka prywatności'],
      ['/c', 'Polityka plików cookies'],
    ),
    policy: '/p',
    cookies: '/c',
  },
  {
    language: 'pl',
    what: 'a sign-up form',
    html: form('Akceptuję <a href="/r">regulamin</a> i <a href="/o">zasady przetwarzania danych osobowych</a>.'),
    policy: '/o',
  },
  {
    language: 'pl',
    what: 'a children’s site',
    html:
      menu(['/aktualnosci/rodo', 'Aktualności: ochrona danych w szkole']) +
      footer(['/p', 'Ochrona danych'], ['/d', 'Prywatność dzieci'], ['/k', 'Mieszkańcy Kalifornii']),
    policy: '/p',
    children: '/d',
    supplement: '/k',
  },
  {
    language: 'ru',
    what: 'a shop',
    html: footer(
      ['/pravila', 'Условия продажи'],
      ['/lk', 'Настройки конфиденциальности'],
      ['/recepty', 'Рецепт печенья cookies'],
      ['/p', 'Политика конфиденциальности'],
      ['/c', 'Политика использования файлов cookie'],
    ),
    policy: '/p',
    cookies: '/c',
  },
  {
    language: 'ru',
    what: 'a sign-up form',
    html: form(
      'Нажимая кнопку, я принимаю <a href="/u">условия</a> и даю <a href="/s">согласие на обработку персональных данных</a>, <a href="/pd">Политика в отношении обработки персональных данных</a>.',
    ),
    policy: '/pd',
  },
  {
    language: 'ru',
    what: 'a children’s site',
    html:
      menu(['/novosti', 'Новости: конфиденциальность в школах']) +
      footer(['/p', 'Конфиденциальность'], ['/d', 'Конфиденциальность детей'], ['/k', 'Для жителей Калифорнии']),
    policy: '/p',
    children: '/d',
    supplement: '/k',
  },
  {
    language: 'tr',
    what: 'a shop',
    html: footer(
      ['/kosullar', 'Kullanım koşulları'],
      ['/hesap', 'Gizlilik ayarları'],
      ['/tarifler', 'Çikolatalı cookie tarifi'],
      ['/p', 'Gizlilik Politikası'],
      ['/c', 'Çerez Politikası'],
    ),
    policy: '/p',
    cookies: '/c',
  },
  {
    language: 'tr',
    what: 'a sign-up form',
    html: form(
      '<a href="/s">Üyelik sözleşmesini</a> ve <a href="/k">Kişisel Verilerin Korunması Aydınlatma Metni</a>’ni okudum.',
    ),
    policy: '/k',
  },
  {
    language: 'tr',
    what: 'a children’s site',
    html:
      menu(['/haberler/gizlilik', 'Haber: okulda gizlilik']) +
      footer(['/p', 'Gizlilik'], ['/c', 'Çocukların gizliliği'], ['/k', 'Kaliforniya sakinleri']),
    policy: '/p',
    children: '/c',
    supplement: '/k',
  },
  {
    language: 'ja',
    what: 'a shop',
    html: footer(
      ['/kiyaku', '利用規約'],
      ['/settings', 'プライバシー設定'],
      ['/recipe', 'クッキーのレシピ'],
      ['/p', 'プライバシーポリシー'],
      ['/c', 'クッキーポリシー'],
    ),
    policy: '/p',
    cookies: '/c',
  },
  {
    language: 'ja',
    what: 'a sign-up form',
    html: form('<a href="/k">会員規約</a>および<a href="/h">個人情報の取り扱いについて</a>に同意する'),
    policy: '/h',
  },
  {
    language: 'ja',
    what: 'a children’s site',
    html:
      menu(['/news/1', 'ニュース：学校とプライバシー']) +
      footer(['/p', '個人情報保護方針'], ['/k', 'お子様の個人情報について'], ['/c', 'カリフォルニア州の居住者の方へ']),
    policy: '/p',
    children: '/k',
    supplement: '/c',
  },
  {
    language: 'zh',
    what: 'a shop',
    html: footer(
      ['/terms', '服务条款'],
      ['/set', '隐私设置'],
      ['/food', '曲奇 cookies 食谱'],
      ['/p', '隐私政策'],
      ['/c', 'Cookie 政策'],
    ),
    policy: '/p',
    cookies: '/c',
  },
  {
    language: 'zh',
    what: 'a sign-up form',
    html: form('我已阅读并同意<a href="/u">《用户协议》</a>和<a href="/y">《个人信息保护政策》</a>'),
    policy: '/y',
  },
  {
    language: 'zh',
    what: 'a children’s site, in traditional letters',
    html:
      menu(['/xinwen', '新聞：校園隱私']) +
      footer(['/p', '隱私權政策'], ['/k', '兒童隱私權政策'], ['/c', '加州居民隱私聲明']),
    policy: '/p',
    children: '/k',
    supplement: '/c',
  },
  {
    language: 'ko',
    what: 'a shop',
    html: footer(
      ['/terms', '이용약관'],
      ['/set', '개인정보 설정'],
      ['/food', '쿠키 레시피'],
      ['/p', '개인정보처리방침'],
      ['/c', '쿠키 정책'],
    ),
    policy: '/p',
    cookies: '/c',
  },
  {
    language: 'ko',
    what: 'a sign-up form',
    html: form('<a href="/t">이용약관</a> 및 <a href="/g">개인정보 수집 및 이용</a>에 동의합니다.'),
    policy: '/g',
  },
  {
    language: 'ko',
    what: 'a children’s site',
    html:
      menu(['/sosik', '뉴스: 학교의 개인정보']) +
      footer(['/p', '개인정보 보호정책'], ['/k', '어린이 개인정보 보호'], ['/c', '캘리포니아 거주자']),
    policy: '/p',
    children: '/k',
    supplement: '/c',
  },
]
