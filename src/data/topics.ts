import type { Topic } from '#domain/settings.ts'
import type { Library, PlacedInsight } from './library.ts'

/** A topic with its insights, newest first. */
export interface TopicShelf {
  topic: Topic
  insights: PlacedInsight[]
}

/** Every topic of the publisher's list, fullest first, then by name; those without an insight come last. */
export function selectTopics({ settings, insights }: Library): TopicShelf[] {
  const shelves = new Map<string, TopicShelf>(settings.topics.map((topic) => [topic.id, { topic, insights: [] }]))
  for (const insight of insights) {
    for (const topic of insight.topics) shelves.get(topic.id)?.insights.push(insight)
  }
  return [...shelves.values()].sort((a, b) => b.insights.length - a.insights.length || a.topic.name.localeCompare(b.topic.name))
}
