import type { SampleSchool } from './sample-school.ts';
import { alderVale } from './schools/alder-vale.ts';
import { bustanHill } from './schools/bustan-hill.ts';
import { glasswharfSixthForm } from './schools/glasswharf-sixth-form.ts';
import { ivy } from './schools/ivy.ts';
import { lanternmakersYard } from './schools/lanternmakers-yard.ts';
import { larkmere } from './schools/larkmere.ts';
import { mullaiHill } from './schools/mullai-hill.ts';
import { pennybrassRoad } from './schools/pennybrass-road.ts';
import { quillfeatherThistlemoorFederation } from './schools/quillfeather-thistlemoor-federation.ts';
import { tamarindGate } from './schools/tamarind-gate.ts';
import { tyrWyddWen } from './schools/tyr-wydd-wen.ts';
import { zrodelko } from './schools/zrodelko.ts';

/** The demo's twelve fictional schools, in three boroughs, at every stage and with every award. */
export const sampleSchools: readonly SampleSchool[] = [
  ivy,
  tyrWyddWen,
  glasswharfSixthForm,
  pennybrassRoad,
  quillfeatherThistlemoorFederation,
  zrodelko,
  tamarindGate,
  lanternmakersYard,
  larkmere,
  bustanHill,
  mullaiHill,
  alderVale,
];
