import { expect, test } from 'vitest'
import { describeUnsettled, findPeople } from './search-person.ts'

const names = {
  'farah-haddad': 'Farah Haddad',
  'ines-vale': 'Inés Vale',
  'ines-valente': 'Ines Valente',
  'kofi-mensah-lund': 'Kofi Mensah-Lund',
  'soren-odea': 'Søren O’Dea',
  'ليلى-منصور': 'ليلى منصور',
  'ada-one': 'Ada One',
  'ada-two': 'Ada Two',
  'ada-three': 'Ada Three',
  'ada-four': 'Ada Four',
  'ada-five': 'Ada Five',
}
const people = Object.fromEntries(Object.entries(names).map(([slug, name]) => [slug, { name, volumes: [0] }]))
const find = (typed: string) => findPeople(people, typed)

test('a person is found by slug, by full name and by the beginning of any part of it', () => {
  expect(['farah-haddad', 'Farah Haddad', 'haddad', ' FAR ', 'Haddad, Farah'].map(find)).toEqual(Array(5).fill(['farah-haddad']))
  expect([find('Lund'), find('ليلى')]).toEqual([['kofi-mensah-lund'], ['ليلى-منصور']])
  expect(['Søren', 'soren', "O'Dea", 'odea'].map(find)).toEqual(Array(4).fill(['soren-odea']))
})

test('a full name is that person alone, and half of one all who share it', () => {
  expect(find('ines vale')).toEqual(['ines-vale'])
  expect(find('Ines')).toEqual(['ines-vale', 'ines-valente'])
})

test('what is no name finds nobody', () => {
  expect(['', '…', 'addad', 'Zoe', 'Farah Zoe', 'constructor'].flatMap(find)).toEqual([])
})

test('it is said whether nobody or several are called so', () => {
  expect(describeUnsettled(people, 'Zoe')).toBe('Nobody here is called “Zoe”.')
  expect(describeUnsettled(people, 'Ines')).toBe('“Ines” may be Inés Vale or Ines Valente. Write more of the name.')
  expect(describeUnsettled(people, 'Ada')).toBe('“Ada” may be one of 5 people. Write more of the name.')
})
