/**
 * Accounts that a page lets people log in with, and the words of the button that does it.
 * Source: written for Fineprint from the providers common OpenID Connect libraries offer. Date: 2026-11-22.
 * Licence: MIT, as the rest of this repository. Excluded: words of share and follow buttons, which give no account away.
 */
export const IDENTITY_PROVIDERS: ReadonlySet<string> = new Set(
  `google facebook apple microsoft twitter x linkedin github gitlab amazon yahoo paypal discord twitch spotify steam line kakao
   naver wechat weixin weibo qq vk vkontakte yandex telegram tiktok instagram snapchat slack epic nintendo playstation xbox
   bankid itsme clever 微信 微博 カカオ 카카오 네이버 яндекс вконтакте`.split(/\s+/),
)

/** Whole words in a script with spaces, parts of words in one without; `…` is where the provider's name stands. */
export const CONTINUE_WITH: readonly string[] =
  `continue with|sign in with|log in with|login with|sign up with|signup with|register with|join with|connect with|sign in using|log in using
   |weiter mit|anmelden mit|einloggen mit|registrieren mit|mit … anmelden|mit … einloggen|mit … fortfahren|mit … registrieren|mit … weiter|uber … anmelden|continuer avec|se connecter avec|connexion avec|s inscrire avec|sinscrire avec|connecter via|continuer via
   |continuar con|iniciar sesion con|acceder con|entrar con|registrarse con|continua con|accedi con|entra con|continuar com|entrar com|iniciar sessao com
   |doorgaan met|inloggen met|aanmelden met|met … inloggen|met … doorgaan|kontynuuj z|zaloguj sie przez|zaloguj przez|kontynuuj przez|войти через|войти с|продолжить с|вход через
   |ile devam et|ile giris yap|ile giris|ile kaydol|でログイン|で続ける|で登録|でサインイン|登录|登入|继续|로 로그인|로 계속|로 시작하기|계정으로`
    .split('|')
    .map(phrase => phrase.trim())
