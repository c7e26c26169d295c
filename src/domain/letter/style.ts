/** Paper and ink, as src/styles/tokens.css has them; mail programs know no custom properties. */
const light = { paper: '#fbfcfd', ink: '#131824', soft: '#545d6c', rule: '#d8dde5', accent: '#1d4a94' }
const dark = { paper: '#0d121b', ink: '#e3e6ea', soft: '#9ba5b5', rule: '#28303d', accent: '#92b8f0' }

const serif = "font-family:'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif"
const sans = "font-family:'Helvetica Neue',Helvetica,Arial,sans-serif"

/** Styles in place, by what they are for. */
export const style = {
  body: `margin:0;padding:0;background-color:${light.paper};color:${light.ink};-webkit-text-size-adjust:100%`,
  preview: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  ground: `background-color:${light.paper}`,
  around: 'padding:32px 20px 48px',
  // Fixed, and breaking anywhere: a word without an end would widen the whole letter.
  sheet: 'table-layout:fixed;max-width:600px;margin:0 auto;text-align:left;text-align:start;word-break:break-word;overflow-wrap:anywhere',
  row: 'table-layout:fixed',
  head: 'padding:0 0 28px',
  site: `margin:0;${serif};font-size:34px;line-height:1.1;letter-spacing:-0.02em;font-weight:500;color:${light.ink}`,
  siteLink: `color:${light.ink};text-decoration:none`,
  day: `margin:8px 0 0;${sans};font-size:14px;line-height:1.5;font-weight:400;color:${light.soft}`,
  size: `margin:0;${sans};font-size:14px;line-height:1.5;color:${light.soft}`,
  note: `padding:20px 0;border-top:1px solid ${light.rule}`,
  noteText: `margin:0;${serif};font-size:18px;line-height:1.5;font-style:italic;color:${light.ink}`,
  entry: `padding:24px 0 28px;border-top:1px solid ${light.rule}`,
  numeral: `width:52px;${serif};font-size:44px;line-height:0.95;font-weight:400;color:${light.soft}`,
  title: `margin:0;${serif};font-size:24px;line-height:1.2;letter-spacing:-0.01em;font-weight:500`,
  titleLink: `color:${light.ink};text-decoration:none`,
  paragraph: `margin:12px 0 0;${serif};font-size:18px;line-height:1.5;color:${light.ink}`,
  quote: `margin:16px 0 0;padding:0;text-indent:-0.42em;${serif};font-size:17px;line-height:1.5;font-style:italic;color:${light.soft}`,
  small: `margin:8px 0 0;${sans};font-size:13px;line-height:1.6;color:${light.soft}`,
  link: `color:${light.accent};text-decoration:underline`,
  foot: `padding:20px 0 0;border-top:1px solid ${light.rule}`,
  footLink: `color:${light.soft};text-decoration:underline`,
} as const

const darkInk = (before: string) =>
  Object.entries({ ink: dark.ink, soft: dark.soft, accent: dark.accent }).map(
    ([name, colour]) => `${before}.${name}{color:${colour}!important}`,
  )
const darkGround = (before: string) => [
  `${before}.paper{background-color:${dark.paper}!important}`,
  `${before}.rule{border-color:${dark.rule}!important}`,
]

/** Dark, by the reader's wish; Outlook on the web says by attributes of its own where it darkens words and grounds. */
export const darkRules = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
${[...darkGround(''), ...darkInk('')].join('\n')}
}
${[...darkGround('[data-ogsb] '), ...darkInk('[data-ogsc] ')].join('\n')}`

/** The narrow screen. In a sheet of its own: Gmail drops a sheet whole where it does not like a rule. */
export const narrowRules = `@media (max-width:480px){
.numeral,.words{display:block!important;width:auto!important}
.numeral{font-size:36px!important;padding:0 0 10px!important}
}`

/** Outlook for Windows sets all in Times where it does not know the first of some fonts. */
export const outlookRules = 'body,p,h1,h2,td,blockquote,a{font-family:Georgia,serif!important}'
