import { defineRule } from '../define-rule.ts';
import { choicesOf, wrongChoices } from '../wrong-choices.ts';

const GROUP = 'autoScalingGroupProvider';
const MANAGED = 'managedInstancesProvider';
const TEMPLATE = `${MANAGED}.instanceLaunchTemplate`;
const INSTANCE = `${TEMPLATE}.instanceRequirements`;

const CHOICES = choicesOf([
  [`${GROUP}.managedScaling.status`, 'ManagedScalingStatus'],
  [`${GROUP}.managedTerminationProtection`, 'ManagedTerminationProtection'],
  [`${GROUP}.managedDraining`, 'ManagedDraining'],
  [`${MANAGED}.propagateTags`, 'PropagateMITags'],
  [`${MANAGED}.autoRepairConfiguration.actionsStatus`, 'AutoRepairActionsStatus'],
  [`${TEMPLATE}.monitoring`, 'ManagedInstancesMonitoringOptions'],
  [`${TEMPLATE}.capacityOptionType`, 'CapacityOptionType'],
  [`${TEMPLATE}.capacityReservations.reservationPreference`, 'CapacityReservationPreference'],
  [`${INSTANCE}.cpuManufacturers`, 'CpuManufacturer'],
  [`${INSTANCE}.instanceGenerations`, 'InstanceGeneration'],
  [`${INSTANCE}.bareMetal`, 'BareMetal'],
  [`${INSTANCE}.burstablePerformance`, 'BurstablePerformance'],
  [`${INSTANCE}.localStorage`, 'LocalStorage'],
  [`${INSTANCE}.localStorageTypes`, 'LocalStorageType'],
  [`${INSTANCE}.acceleratorTypes`, 'AcceleratorType'],
  [`${INSTANCE}.acceleratorManufacturers`, 'AcceleratorManufacturer'],
  [`${INSTANCE}.acceleratorNames`, 'AcceleratorName'],
]);

export default defineRule({
  id: 'capacity-provider-choices-exist',
  tier: 'refused',
  category: 'validity',
  summary: 'Where AWS offers a fixed choice of values for a capacity provider, one of them is set.',
  why: 'AWS compares the words letter by letter, capitals included.',
  fix: 'Use one of the values that AWS offers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html',
  awsError: null,
  concept: 'capacity-provider',
  covers: [],
  needs: 'capacity-provider',
  messages: { unknown: '`{field}` cannot be "{value}"; AWS offers {choices}.' },
  examples: {
    valid: [
      {
        name: 'blue',
        autoScalingGroupProvider: { managedScaling: { status: 'ENABLED' } },
      },
    ],
    invalid: [
      {
        input: {
          name: 'blue',
          autoScalingGroupProvider: {
            managedScaling: { status: 'on' },
            managedDraining: 'enabled',
          },
        },
        reports: [
          { message: 'unknown', at: '/autoScalingGroupProvider/managedScaling/status' },
          { message: 'unknown', at: '/autoScalingGroupProvider/managedDraining' },
        ],
      },
    ],
  },
  check: (provider) => wrongChoices(provider, CHOICES, 'counts'),
});
