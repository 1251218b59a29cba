import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard/index.js"
import { Construct } from "constructs"

import type { AlarmSpec } from "./alarm-spec.ts"

export interface DashboardProps {
  readonly name: string
  readonly region: string
  readonly specs: readonly AlarmSpec[]
  readonly alarmArns: readonly string[]
}

/** In units of CloudWatch's grid, which is 24 wide. */
const graph = { columns: 3, width: 8, height: 6 }
const outcomesHeight = 6
const alarmsHeight = 3

/** One page: the state of every alarm, what calls came to, and a graph of what each alarm watches. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { name, region, specs, alarmArns }: DashboardProps) {
    super(scope, id)
    new CloudwatchDashboard(this, "Dashboard", {
      dashboardName: name,
      dashboardBody: JSON.stringify({
        widgets: [
          {
            ...placed({ x: 0, y: 0, width: 24, height: alarmsHeight }, "alarm"),
            properties: { title: "Alarms", alarms: alarmArns },
          },
          outcomes(name, region),
          ...specs.map((spec, index) => watched(spec, index, region)),
        ],
      }),
    })
  }
}

/** What the code hook counts of calls. */
const counted = ["Booked", "Moved", "Cancelled", "HandedOver", "GaveUp", "TurnFailed"]

function outcomes(service: string, region: string): object {
  return {
    ...placed({ x: 0, y: alarmsHeight, width: 24, height: outcomesHeight }, "metric"),
    properties: {
      title: "What calls came to",
      region,
      stat: "Sum",
      period: 300,
      stacked: true,
      metrics: counted.map((metric) => ["CallCenter", metric, "service", service]),
    },
  }
}

function watched(spec: AlarmSpec, index: number, region: string): object {
  const { columns, width, height } = graph
  const x = (index % columns) * width
  const y = alarmsHeight + outcomesHeight + Math.floor(index / columns) * height
  return {
    ...placed({ x, y, width, height }, "metric"),
    properties: {
      title: spec.name,
      region,
      stat: spec.statistic,
      period: spec.periodSeconds ?? 60,
      metrics: graphed(spec),
      annotations: {
        horizontal: [
          { label: "alarm", value: "atLeast" in spec.when ? spec.when.atLeast : spec.when.below },
        ],
      },
    },
  }
}

/** The metric, or, where the alarm compares something else, that. */
function graphed({ namespace, metric, dimensions, expression }: AlarmSpec): readonly unknown[] {
  const value = [namespace, metric, ...Object.entries(dimensions).flat()]
  return expression === undefined
    ? [value]
    : [[{ expression, label: metric }], [...value, { id: "value", visible: false }]]
}

interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function placed(place: Place, type: "alarm" | "metric"): Place & { readonly type: string } {
  return { type, ...place }
}
