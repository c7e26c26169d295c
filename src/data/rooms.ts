/** The rooms of the site, as the masthead names them. `holds` tells the pages of other paths that belong to a room. */
export const rooms: readonly { name: string; path: string; holds?: RegExp }[] = [
  { name: 'Briefs', path: 'briefs/', holds: /^(?:briefs?|weeks)\// },
  { name: 'Insights', path: 'insights/' },
  { name: 'Topics', path: 'topics/', holds: /^(?:topics|threads)\// },
  { name: 'Shows', path: 'podcasts/', holds: /^(?:podcasts|episodes)\// },
  { name: 'People', path: 'people/' },
  { name: 'Search', path: 'search/' },
]

/** The room that a page is of, and whether it is the room's own page; `''` is home. */
export function placeInRooms(path: string | null): { room: string | null; itself: boolean } {
  if (path === null) return { room: null, itself: false }
  if (path === '') return { room: '', itself: true }
  const room = rooms.find(({ path: own, holds }) => (holds ? holds.test(path) : path.startsWith(own)))
  return { room: room?.path ?? null, itself: room?.path === path }
}
