import { memoryAlerts } from './memory/alerts.ts';
import { memoryAuditLog } from './memory/auditLog.ts';
import { memoryBenchmarks } from './memory/benchmarks.ts';
import { memoryBotState } from './memory/botState.ts';
import { memoryReadings } from './memory/readings.ts';
import { memoryResponses } from './memory/responses.ts';
import { memorySeenMessages } from './memory/seenMessages.ts';
import { memoryTexts } from './memory/texts.ts';
import type { Clock, Store } from './store.ts';

/** A store that forgets everything when the process ends: for tests and trials. */
export function openMemory({ now = Date.now }: { now?: Clock } = {}): Store {
  const alerts = memoryAlerts();
  const responses = memoryResponses(alerts, now);
  return {
    responses,
    alerts,
    readings: memoryReadings(responses),
    seen: memorySeenMessages(now),
    texts: memoryTexts(now),
    benchmarks: memoryBenchmarks(),
    auditLog: memoryAuditLog(),
    botState: memoryBotState(),
    close: () => Promise.resolve(),
  };
}
