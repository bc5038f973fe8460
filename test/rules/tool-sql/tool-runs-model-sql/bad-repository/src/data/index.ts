export { ReportRepository } from './report-repository';
